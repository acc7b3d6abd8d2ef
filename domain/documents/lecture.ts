import type { Appel, Champ } from '../appel/appel.js';
import type { Dossier, Valeur } from '../dossier/dossier.js';
import { readAdresse } from '../text/read-adresse.js';
import type { Fait, FaitId, Known } from './fact.js';
import type { Defaut } from './faults/fault.js';
import type { Situation } from './understand.js';

/** What was read of a file. It is kept in it, and goes with it. */
export interface Lecture {
  /** `en_cours`: it comes later; `non_lue`: nothing could be read, which says nothing against the file. */
  readonly etat: 'lue' | 'en_cours' | 'non_lue';
  /** The document that it is, by its id; absent for none of them. */
  readonly piece?: string;
  /** A paper that the call doesn't ask for. */
  readonly autre?: string;
  readonly probability: number;
  /** The likeliest documents, in order. */
  readonly ranking: readonly string[];
  /** Documents that other pages of it are. */
  readonly aussi: readonly string[];
  readonly faits: readonly Fait[];
  readonly defauts: readonly Defaut[];
  /** The name of the structure that it was compared with; absent where none was known. */
  readonly compare?: string;
  readonly pages: number;
  readonly lues: number;
  /** It was read after it got its place: the other documents that it holds are still to get it too. */
  readonly aRanger?: true;
  /** It was interrupted, and taken up once: it is not taken up again. */
  readonly reprise?: true;
}

/** A file to read: where its bytes are, and what its examination proved. */
export interface ALire {
  readonly id: string;
  readonly nom: string;
  readonly format: string;
  /** The dossier that it comes for. */
  readonly reference: string;
}

/** Reads files in bounded time. Never throws for what a file holds. */
export interface Lecteur {
  lire(fichier: ALire, situation: Omit<Situation, 'nom'>): Promise<Lecture>;
}

/** What the dossier says already, in the words of papers. */
export function knownOf({ champs }: Pick<Dossier, 'champs'>, appel: Appel, now: Date): Known {
  const year = Number(appel.ouverture.slice(0, 4));
  return {
    exercice: year,
    dernierExerciceClos: year - 1,
    depot: now.toISOString().slice(0, 10),
    ...answered(champs, appel),
  };
}

/** The answers alone, in the words of papers. */
export function answered(champs: Dossier['champs'], appel: Appel): Known {
  return Object.fromEntries(appel.champs.flatMap((champ) => knownFrom(champ, champs[champ.id])));
}

/** Fields whose answer follows from a fact, and is not in its words: an option, the code of a region. */
const DERIVED: readonly Champ['type'][] = ['choix', 'territoire', 'departement'];

function knownFrom({ lit, type }: Champ, valeur: Valeur | undefined): [FaitId, Valeur][] {
  if (lit === undefined || valeur === undefined || typeof valeur === 'boolean' || DERIVED.includes(type))
    return [];
  if (typeof valeur === 'number') return [[lit.fait, valeur]];
  if (lit.fait === 'adresse') {
    const adresse = readAdresse(valeur);
    return adresse.kind === 'read' ? (Object.entries(adresse.value) as [FaitId, string][]) : [];
  }
  if (lit.fait === 'representant') {
    const [name = '', quality] = valeur.split(/, (.*)/);
    return quality === undefined || quality === ''
      ? [['representant', name]]
      : [
          ['representant', name],
          ['qualite', quality],
        ];
  }
  // Co-funders are written freely: their amounts are no figures yet.
  return lit.fait === 'cofinanceurs' || (lit.fait === 'rna' && valeur === 'aucun')
    ? []
    : [[lit.fait, valeur]];
}
