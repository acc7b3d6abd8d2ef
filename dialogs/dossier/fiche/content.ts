import type { Champ } from '../../../domain/appel/appel.js';
import { rubriqueOf } from '../../../domain/appel/rubriques.js';
import { saisieOf, valeurSaisie } from '../../../domain/champs/saisie.js';
import type { Valeur } from '../../../domain/dossier/dossier.js';
import { champKey } from '../../../domain/dossier/step-key.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import {
  ATTESTATION,
  DEPOT,
  DOCUMENTS,
  type BoutonFiche,
  type ChampFiche,
  type Fiche,
} from '../../say/fiche.js';
import { formatValeur } from '../../say/format-valeur.js';
import { attestationFiche } from '../depot/attestation-fiche.js';
import { depotFiche } from '../depot/depot-fiche.js';
import { documentsFiche } from '../documents/content.js';
import type { DossierTurn } from '../dossier-turn.js';
import { proposedFor, registrySays } from './proposed.js';
import { brokenBy, champsOf, inFiches, isOpen, missingOf, toReview } from './sections.js';

/** Forms that are no section of a call. */
const OTHERS: ReadonlyMap<string, (turn: DossierTurn) => Fiche> = new Map([
  [DOCUMENTS, documentsFiche],
  [ATTESTATION, attestationFiche],
  [DEPOT, depotFiche],
]);

/** A section as it stands: a form while it asks for something, else a line. */
export function ficheOf(turn: DossierTurn, groupe: string): Fiche {
  const other = OTHERS.get(groupe);
  if (other !== undefined) return other(turn);
  const titre = titleOf(turn, groupe);
  if (isOpen(turn, groupe))
    return {
      groupe,
      titre,
      texte: '',
      champs: champsOf(turn, groupe).map((champ) => champFiche(turn, champ)),
      boutons: submits(turn, groupe),
    };
  return { groupe, titre, texte: keptWords(turn, groupe), champs: [], boutons: reopening(turn, groupe) };
}

/** The name of a section. */
export function titleOf({ appel, conversation }: DossierTurn, groupe: string): string {
  return rubriqueOf(appel, groupe, conversation.langue);
}

/** The words that open a section that was filled in. */
export function reopenWords(turn: DossierTurn, groupe: string): string {
  return turn.say('actes:bouton_modifier_nom', { nom: titleOf(turn, groupe) });
}

/** What an input shows for a value. */
export function shownIn(turn: DossierTurn, champ: Champ, valeur: Valeur | undefined): string {
  return valeur === undefined ? '' : (valeurSaisie(champ, valeur) ?? formatValeur(turn, champ, valeur));
}

/** What the input of a field shows when its form is drawn: the answer, or what is proposed for it. */
export function valueShown(turn: DossierTurn, champ: Champ): string {
  return shownIn(turn, champ, turn.dossier.champs[champ.id] ?? proposedFor(turn, champ)?.valeur);
}

function champFiche(turn: DossierTurn, champ: Champ): ChampFiche {
  const { say, conversation } = turn;
  const { langue } = conversation;
  const aRevoir = toReview(turn, champ);
  const source = proposedFor(turn, champ)?.source ?? registrySays(turn, champ);
  const erreur = [...(aRevoir === undefined ? [] : [aRevoir.erreur]), ...brokenBy(turn, champ)].join(' ');
  const libelle = ASKED.has(champ.type) ? champ.question[langue] : champ.libelle[langue];
  return {
    cle: champKey(champ.id),
    libelle: champ.facultatif ? say('fiche:facultatif', { champ: libelle }) : libelle,
    saisie: saisieOf(champ),
    valeur: aRevoir?.saisi ?? valueShown(turn, champ),
    exemple: champ.options.length > 0 ? say('fiche:choisir') : champ.aide[langue],
    options: optionsOf(turn, champ),
    ...(champ.bornes === undefined ? {} : { bornes: champ.bornes }),
    ...(source === undefined ? {} : { source: escapeMarkdown(source) }),
    ...(erreur === '' ? {} : { erreur: escapeMarkdown(erreur) }),
  };
}

/** Their names alone don't ask anything. */
const ASKED: ReadonlySet<Champ['type']> = new Set<Champ['type']>(['ouinon', 'engagement']);

function optionsOf({ say, conversation }: DossierTurn, champ: Champ): ChampFiche['options'] {
  if (champ.type === 'engagement') return [{ titre: say('commun:oui'), valeur: 'true' }];
  if (champ.type === 'ouinon')
    return [
      { titre: say('commun:oui'), valeur: 'true' },
      { titre: say('commun:non'), valeur: 'false' },
    ];
  return champ.options.map(({ id, libelle }) => ({ titre: libelle[conversation.langue], valeur: id }));
}

/** What is shown goes with a form: what was changed elsewhere meanwhile is told from what this person changed. */
function submits(turn: DossierTurn, groupe: string): readonly BoutonFiche[] {
  const { say, dossier } = turn;
  const vu = Object.fromEntries(
    champsOf(turn, groupe).map((champ) => [champKey(champ.id), valueShown(turn, champ)]),
  );
  const donnees = {
    fiche: groupe,
    dossier: dossier.reference,
    vu,
    text: say('fiche:enregistre', { rubrique: titleOf(turn, groupe) }),
  };
  const later = missingOf(turn, groupe).some(({ facultatif }) => !facultatif);
  return [
    { titre: say('fiche:bouton_enregistrer'), donnees },
    ...(later ? [{ titre: say('fiche:bouton_plus_tard'), donnees: { ...donnees, plusTard: true } }] : []),
  ];
}

function keptWords(turn: DossierTurn, groupe: string): string {
  const { say, dossier } = turn;
  const champs = champsOf(turn, groupe);
  const count = champs.filter(({ id }) => dossier.champs[id] !== undefined).length;
  return say('fiche:pliee', { count });
}

function reopening(turn: DossierTurn, groupe: string): readonly BoutonFiche[] {
  if (!inFiches(turn)) return [];
  const nom = reopenWords(turn, groupe);
  return [{ titre: turn.say('recapitulatif:bouton_modifier'), nom, donnees: { text: nom } }];
}
