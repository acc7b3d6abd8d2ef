import type { Appel, Champ } from '../appel/appel.js';
import type { Dossier, Valeur, Valeurs } from '../dossier/dossier.js';
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
  readonly pages: number;
  readonly lues: number;
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
  const read = appel.champs.flatMap((champ) => knownFrom(champ, champs[champ.id]));
  return {
    exercice: year,
    dernierExerciceClos: year - 1,
    depot: now.toISOString().slice(0, 10),
    ...(Object.fromEntries(read) as Known),
  };
}

function knownFrom({ lit }: Champ, valeur: Valeur | undefined): [FaitId, Valeur][] {
  if (lit === undefined || valeur === undefined || typeof valeur === 'boolean') return [];
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

/** An answer that a document gives to a field that has none yet. */
export interface Propose {
  readonly champ: Champ;
  readonly valeur: Valeur;
  /** The document that says it, by its id, and its page. */
  readonly piece: string;
  readonly page: number;
}

const SURE = 0.7;
/** Types of fields that a fact answers as it stands. */
const PLAIN = ['siret', 'texte', 'rna', 'email', 'telephone', 'nombre', 'montant'];

/** What the documents of a dossier may answer for the applicant, each from the first document that says it. */
export function proposals(
  { champs, pieces }: Pick<Dossier, 'champs' | 'pieces'>,
  appel: Appel,
): readonly Propose[] {
  return appel.champs.flatMap((champ) => {
    const { lit } = champ;
    if (lit === undefined || champs[champ.id] !== undefined) return [];
    for (const piece of appel.pieces)
      for (const { lecture } of pieces[piece.id] ?? []) {
        if (
          lecture?.piece !== piece.id ||
          (lit.dans !== undefined && !lit.dans.includes(piece.id)) ||
          foreign(lecture)
        )
          continue;
        const found = lecture.faits.find(({ id }) => id === lit.fait);
        const valeur = found === undefined || found.sure < SURE ? undefined : answerOf(champ, lecture.faits);
        if (found !== undefined && valeur !== undefined)
          return [{ champ, valeur, piece: piece.id, page: found.page }];
      }
    return [];
  });
}

/** A paper of another structure, or one that can't be trusted, answers nothing. */
function foreign({ defauts }: Lecture): boolean {
  return defauts.some(({ id }) => id === 'autre_structure' || id === 'illisible' || id === 'vierge');
}

function answerOf({ type, lit, bornes, max }: Champ, faits: readonly Fait[]): Valeur | undefined {
  const value = (id: FaitId): string | number | undefined => {
    const found = faits.find((fact) => fact.id === id)?.value;
    return typeof found === 'string' || typeof found === 'number' ? found : undefined;
  };
  if (lit === undefined) return undefined;
  if (type === 'adresse') {
    const [street, code, town] = [value('adresse'), value('codePostal'), value('commune')];
    return street === undefined || code === undefined || town === undefined
      ? undefined
      : `${street}, ${code} ${town}`;
  }
  const read = value(lit.fait);
  if (type === 'personne') {
    const quality = value('qualite');
    return typeof read !== 'string'
      ? undefined
      : quality === undefined
        ? read
        : `${read}, ${String(quality).toLowerCase()}`;
  }
  if (!PLAIN.includes(type) || read === undefined) return undefined;
  if (type === 'nombre' || type === 'montant')
    return typeof read === 'number' && read >= (bornes?.min ?? 0) && read <= (bornes?.max ?? Infinity)
      ? read
      : undefined;
  return typeof read === 'string' && read.length <= max ? read : undefined;
}

/** The answers that these proposals give. */
export function answersOf(proposed: readonly Propose[]): Valeurs {
  return Object.fromEntries(proposed.map(({ champ, valeur }) => [champ.id, valeur]));
}
