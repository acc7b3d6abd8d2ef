import fc from 'fast-check';
import type { Appel, Champ, Piece } from '../../domain/appel/appel.js';
import { withCodeSent, withCodeTried, withoutVerification } from '../../domain/dossier/adresse-contact.js';
import {
  emptied,
  newDossier,
  withAnswers,
  withFichiers,
  withPassed,
  withPostponed,
} from '../../domain/dossier/change-dossier.js';
import { withConfirmation, withConsultation, withRefusal } from '../../domain/dossier/consultation.js';
import type { Dossier, Fichier, Valeur } from '../../domain/dossier/dossier.js';
import { issueCode } from '../../domain/dossier/one-time-code.js';
import type { ReponseRegistre } from '../../domain/dossier/registre.js';
import type { Step } from '../../domain/dossier/steps.js';
import { territoires } from './territoires.js';

/** While the 2023 call is open. */
export const OPEN = new Date('2023-05-15T10:00:00+02:00');

export const FICHIER: Fichier = {
  id: 'f',
  nom: 'a.pdf',
  format: 'pdf',
  taille: 10,
  sha256: 'x',
  recuLe: OPEN.toISOString(),
};

const REGISTRY: readonly ReponseRegistre[] = [
  { kind: 'injoignable' },
  {
    kind: 'trouve',
    fiche: {
      etat: 'actif',
      nom: 'MDE DU MACONNAIS',
      adresse: '12 RUE DE LA REPUBLIQUE 71000 MACON',
      commune: '71270',
      natureJuridique: '9220',
      rna: 'W712000123',
    },
  },
];

export function emptyDossier(appel: Appel): Dossier {
  return newDossier({
    reference: 'AAP23-7KQ4-M2XD',
    appel,
    owner: 'dl_a',
    conversationId: 'c',
    langue: 'fr',
    now: OPEN,
  });
}

/** Answers that a field may be given: each of its choices, or two texts. */
export function answersTo(champ: Champ): readonly Valeur[] {
  if (champ.type === 'ouinon') return [true, false];
  const said = champ.id === 'rna' ? ['aucun'] : [];
  return champ.options.length > 0 ? champ.options.map(({ id }) => id) : ['x', 'y', ...said];
}

type Change = (dossier: Dossier) => Dossier;

/** A draft after anything that its applicant may do, in whatever order. */
export function anyDraft(appel: Appel): fc.Arbitrary<Dossier> {
  return fc
    .array(anyChange(appel), { maxLength: 40 })
    .map((changes) => changes.reduce((dossier, change) => change(dossier), emptyDossier(appel)));
}

function anyChange(appel: Appel): fc.Arbitrary<Change> {
  const optional = [
    ...appel.champs.filter(({ facultatif }) => facultatif),
    ...appel.pieces.filter(({ obligatoire }) => !obligatoire),
  ];
  const answer = fc
    .constantFrom(...appel.champs)
    .chain((champ) => fc.constantFrom(...answersTo(champ)).map((valeur) => ({ [champ.id]: valeur })));
  const piece = fc.constantFrom(...appel.pieces);
  const changes: readonly fc.WeightedArbitrary<Change>[] = [
    { weight: 20, arbitrary: answer.map((given) => (dossier) => withAnswers(dossier, given, OPEN)) },
    { weight: 10, arbitrary: piece.map((each) => (dossier) => withPiece(dossier, each)) },
    { weight: 2, arbitrary: piece.map((each) => (dossier) => withFichiers(dossier, each, [], OPEN)) },
    { weight: 2, arbitrary: piece.map((each) => (dossier) => withPostponed(dossier, each, OPEN)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...optional).map((each) => (dossier) => withPassed(dossier, each, OPEN)),
    },
    { weight: 2, arbitrary: fc.constant(proved) },
    { weight: 1, arbitrary: fc.constant(declined) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...REGISTRY)
        .map((reponse) => (dossier) => withConsultation(dossier, { appel, territoires }, reponse, OPEN)),
    },
    { weight: 1, arbitrary: fc.constant<Change>((dossier) => withConfirmation(dossier, appel, [], OPEN)) },
    { weight: 1, arbitrary: fc.constant<Change>((dossier) => emptied(dossier, OPEN)) },
  ];
  return fc.oneof(...changes);
}

/** What was asked, done in one of the ways there are. @param whim which way */
export function done(dossier: Dossier, step: Step, appel: Appel, whim: number): Dossier {
  switch (step.kind) {
    case 'champ': {
      const answers = answersTo(step.champ);
      return step.champ.facultatif && whim % 3 === 0
        ? withPassed(dossier, step.champ, OPEN)
        : withAnswers(dossier, { [step.champ.id]: answers[whim % answers.length] ?? 'x' }, OPEN);
    }
    case 'code':
      return whim % 2 === 0 ? proved(dossier) : declined(dossier);
    case 'registre':
      return whim % 2 === 0 ? withConfirmation(dossier, appel, [], OPEN) : withRefusal(dossier);
    case 'piece':
      if (whim % 2 === 0) return withPiece(dossier, step.piece);
      return step.piece.obligatoire
        ? withPostponed(dossier, step.piece, OPEN)
        : withPassed(dossier, step.piece, OPEN);
    case 'incomplet':
      return step.pieces.slice(0, 1).reduce(withPiece, dossier);
    default:
      return dossier;
  }
}

function withPiece(dossier: Dossier, piece: Piece): Dossier {
  return withFichiers(dossier, piece, [FICHIER], OPEN);
}

function proved(dossier: Dossier): Dossier {
  return withCodeTried(withCodeSent(dossier, given(dossier), issueCode('juste', OPEN)), 'juste', OPEN)
    .dossier;
}

function declined(dossier: Dossier): Dossier {
  return withoutVerification(dossier, given(dossier));
}

function given({ champs }: Dossier): string {
  return String(champs['email'] ?? '');
}
