import type { ChampType } from '../../champs/champs.js';
import type { ActName } from './names.js';

/** Where a conversation stands when something is typed. */
export type Place =
  | 'accueil'
  | 'brouillon'
  | 'champ'
  | 'piece'
  | 'registre'
  | 'lectures'
  | 'code'
  | 'incomplet'
  | 'controle'
  | 'recapitulatif'
  | 'attestation'
  | 'ajout'
  | 'envoi'
  | 'depose'
  | 'confirmation';

export interface Situation {
  readonly place: Place;
  /** The type of the field asked. */
  readonly champ?: ChampType;
  /** Whether the document asked has a file already. */
  readonly hasFiles?: boolean;
  /** Whether the last message brought files for a document that is asked no more. */
  readonly justReceived?: boolean;
  /** The acts that can be carried out here. */
  readonly possible: ReadonlySet<ActName>;
}

interface Expectation {
  /** What the assistant has just invited to. */
  readonly invited?: string;
  /** What people hardly mean here. */
  readonly rare?: string;
}

const INVITED = 3;
const RARE = 0.25;

/** What people most likely want in each place; every other act counts once. Each line says why. */
const EXPECTED: Readonly<Record<Place, Expectation>> = {
  // Nothing is begun: « y aller », « continuer » open a dossier; there is nothing to go back from, nor to send.
  accueil: {
    invited: 'commencer reprendre bonjour',
    rare: 'retour passer piece_terminee plus_tard deposer annuler oui non modifier retirer_piece remplacer_piece ne_sait_pas refuse_de_dire modele',
  },
  // A draft waits, no question is on the screen.
  brouillon: {
    invited: 'reprendre ou_jen_suis recapitulatif',
    rare: 'commencer passer piece_terminee retour completer retirer oui non ne_sait_pas refuse_de_dire',
  },
  // A question is asked: a bare « oui » is its answer, « suivant » passes it, « continuer » has nothing to continue.
  champ: {
    invited: 'passer retour plus_tard aide',
    rare: 'commencer reprendre piece_terminee completer retirer',
  },
  // A document is asked: « je ne l’ai pas » puts it off, « c’est bon » after a file goes on.
  piece: {
    invited: 'plus_tard passer modele retirer_piece remplacer_piece',
    rare: 'commencer reprendre completer retirer oui non deposer',
  },
  // What the registry says is shown: yes or no.
  registre: {
    invited: 'oui non modifier',
    rare: 'commencer reprendre completer retirer piece_terminee deposer',
  },
  lectures: {
    invited: 'oui non modifier',
    rare: 'commencer reprendre completer retirer piece_terminee deposer',
  },
  // A code is awaited.
  code: {
    invited: 'plus_tard modifier aide',
    rare: 'commencer completer retirer piece_terminee passer deposer',
  },
  // Documents are missing: they come, or later.
  incomplet: { invited: 'plus_tard ou_jen_suis', rare: 'commencer completer retirer' },
  // Two answers are compared: yes, or change one.
  controle: { invited: 'oui non modifier', rare: 'commencer completer retirer piece_terminee' },
  // All is shown: « c’est bon » says that it is exact, « on envoie » files it.
  recapitulatif: {
    invited: 'oui modifier deposer remplacer_piece retirer_piece',
    rare: 'commencer completer retirer piece_terminee passer reprendre',
  },
  // One sentence from the filing.
  attestation: {
    invited: 'deposer retour modifier',
    rare: 'commencer completer retirer piece_terminee passer reprendre',
  },
  // Something is added to a filed dossier.
  ajout: { invited: 'completer annuler', rare: 'commencer reprendre' },
  // The letter is on its way.
  envoi: { invited: 'ou_jen_suis copie', rare: 'reprendre passer piece_terminee retour' },
  // Filed: « ajouter », « corriger » complete it; « annuler mon dossier » withdraws it; nothing is left to send.
  depose: {
    invited: 'completer retirer copie ou_jen_suis',
    rare: 'deposer passer retour piece_terminee reprendre annuler recommencer modifier retirer_piece remplacer_piece modele',
  },
  // A serious act waits for a yes: « annuler », « retour », « laissez » turn it down.
  confirmation: { invited: 'oui non', rare: 'commencer reprendre passer piece_terminee plus_tard' },
};

/** After a file, what was said of a document is said of the next. */
const AFTER_FILE: Expectation = {
  invited: 'piece_terminee retirer_piece remplacer_piece',
  rare: 'plus_tard passer',
};

const PRIORS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(EXPECTED).map(([place, expected]) => [place, weightsOf(expected)]),
);
const PRIORS_AFTER_FILE = weightsOf(AFTER_FILE);

/** How many times likelier an act is here than elsewhere. */
export function priorOf(act: ActName, situation: Situation): number {
  const { place, hasFiles = false, justReceived = false } = situation;
  const usual = PRIORS.get(place)?.get(act) ?? 1;
  // The next document is asked, and the one before is still spoken of.
  if (justReceived && !hasFiles) return Math.max(usual, PRIORS_AFTER_FILE.get(act) ?? 0);
  if (place !== 'piece' || !hasFiles) return usual;
  return Math.max(usual, 1) * (PRIORS_AFTER_FILE.get(act) ?? 1);
}

function weightsOf({ invited = '', rare = '' }: Expectation): ReadonlyMap<string, number> {
  return new Map([
    ...rare.split(' ').map((act) => [act, RARE] as const),
    ...invited.split(' ').map((act) => [act, INVITED] as const),
  ]);
}
