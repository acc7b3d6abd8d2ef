import type { Champ } from '../../../domain/appel/appel.js';
import {
  consultationOf,
  differingChamps,
  withConfirmation,
  withRefusal,
} from '../../../domain/dossier/consultation.js';
import { readChoice } from '../../../domain/text/read-choice.js';
import { readYesNo } from '../../../domain/text/read-yesno.js';
import { comparedWords } from '../../../domain/understanding/same-wording.js';
import { readQuestion } from '../../question.js';
import type { Reply } from '../../say/reply.js';
import { consequencesOf } from '../consequences.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import type { StepOutcome } from './step-outcome.js';

/** What the registry tells of the SIRET, to be confirmed; beside it the answers there were, when they differ. */
export function askRegistre(turn: DossierTurn, short: boolean): Reply {
  const { say } = turn;
  const buttons = [
    say('registre:bouton_confirmer'),
    say('registre:bouton_corriger'),
    say('registre:bouton_refuser'),
  ];
  if (short) return { text: say('registre:rappel'), buttons };
  const lines = rubriques(turn).map(({ libelle, dit, avant }) =>
    avant === ''
      ? say('registre:ligne', { libelle, dit })
      : say('registre:ligne_avant', { libelle, dit, avant }),
  );
  return {
    text: say('registre:proposition', { lignes: lines.map((line) => `\n- ${line}`).join('') }),
    buttons,
  };
}

/** Takes a confirmation, whole or in part, or a refusal: nothing of the registry is an answer before. Undefined for anything else. */
export function answerRegistre(turn: DossierTurn, text: string): StepOutcome | undefined {
  const { wordings } = turn.services;
  if (wordings.is(text, 'etapes/registre-confirmer')) return take(turn, []);
  if (wordings.is(text, 'etapes/registre-refuser')) return refuse(turn);
  if (wordings.is(text, 'etapes/registre-corriger')) return whichOnes(turn);
  if (readQuestion(text)) return undefined;
  const wrong = named(turn, text);
  if (wrong.length > 0) return take(turn, wrong);
  const reading = readYesNo(text);
  if (reading.kind !== 'read') return undefined;
  return reading.value ? take(turn, []) : whichOnes(turn);
}

/** What the registry says of one thing; a region comes with its département, and goes with it. */
interface Rubrique {
  readonly champs: readonly Champ[];
  readonly libelle: string;
  readonly dit: string;
  /** The answer given before, empty when there was none. */
  readonly avant: string;
}

function rubriques(turn: DossierTurn): readonly Rubrique[] {
  const { dossier, appel, conversation } = turn;
  const valeurs = consultationOf(dossier, appel)?.valeurs ?? {};
  const differing = differingChamps(dossier, appel);
  const places = differing.filter(({ type }) => type === 'territoire' || type === 'departement');
  const [place] = places;
  return differing.flatMap((champ): Rubrique[] => {
    const isPlace = places.includes(champ);
    if (isPlace && champ !== place) return [];
    return [
      {
        champs: isPlace ? places : [champ],
        libelle: champ.libelle[conversation.langue],
        dit: quoteAnswers(turn, champ, valeurs),
        avant: quoteAnswers(turn, champ, dossier.champs),
      },
    ];
  });
}

/** The fields that a text names, as in « l’adresse », « le nom et la forme juridique ». */
function named(turn: DossierTurn, text: string): readonly Champ[] {
  const options = rubriques(turn).map(({ champs, libelle }, index) => ({
    id: String(index),
    label: libelle,
    synonyms: [comparedWords(libelle)[0] ?? '', ...champs.flatMap(({ registre = '' }) => registre)],
  }));
  const reading = readChoice(text, options);
  const ids =
    reading.kind === 'read'
      ? [reading.value]
      : reading.kind === 'unsure' && reading.reason === 'choice.several'
        ? reading.candidates
        : [];
  return rubriques(turn).flatMap(({ champs }, index) => (ids.includes(String(index)) ? champs : []));
}

function whichOnes(turn: DossierTurn): StepOutcome {
  const libelles = rubriques(turn).map(({ libelle }) => libelle);
  const buttons = [...libelles, turn.say('registre:bouton_tout')];
  return { kind: 'stay', replies: [{ text: turn.say('registre:lesquelles'), buttons }] };
}

function take(turn: DossierTurn, but: readonly Champ[]): StepOutcome {
  const before = turn.dossier;
  const taken = differingChamps(before, turn.appel).filter((champ) => !but.includes(champ));
  save(turn, withConfirmation(before, turn.appel, but, turn.services.now));
  const said = turn.say(but.length === 0 ? 'registre:confirme' : 'registre:corrige');
  return { kind: 'done', said: said + consequencesOf(turn, taken, before) };
}

function refuse(turn: DossierTurn): StepOutcome {
  save(turn, withRefusal(turn.dossier));
  return { kind: 'done', said: turn.say('registre:refuse') };
}
