import type { Fait, Known } from '../fact.js';
import type { Paper } from '../paper.js';
import type { Wanted } from '../facts/readers.js';

/** What may be wrong with a paper. None decides anything. */
export const DEFAUTS = [
  'vierge',
  'illisible',
  'formulaire_non_rempli',
  'autre_structure',
  'incomplet',
  'non_signe',
  'autre_exercice',
  'montant_incoherent',
  'iban_faux',
  'perime',
  'date_future',
  'autre_signataire',
] as const;

export type DefautId = (typeof DEFAUTS)[number];

/** Something wrong, with what shows it. */
export interface Defaut {
  readonly id: DefautId;
  readonly page: number;
  /** The words that show it; empty where what is missing does. */
  readonly words: string;
  /** What its sentence names: figures, years, names. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** All that looking for a fault may need. */
export interface Checking {
  readonly paper: Paper;
  readonly faits: readonly Fait[];
  readonly known: Known;
  /** The document that the file is; undefined for none of those asked for. */
  readonly piece: (Wanted & { readonly exercice?: 'projet' | 'clos' | undefined }) | undefined;
}

/** Looks for one kind of fault; none where it is not sure. */
export type FaultFinder = (checking: Checking) => Defaut | undefined;

/** The fact of that kind, if it was read. */
export function read<T>(
  { faits }: Pick<Checking, 'faits'>,
  id: Fait['id'],
  is: (value: unknown) => value is T,
): (Fait & { readonly value: T }) | undefined {
  const found = faits.find((each) => each.id === id);
  return found !== undefined && is(found.value) ? (found as Fait & { readonly value: T }) : undefined;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A fault that a fact shows. */
export function shownBy(
  id: DefautId,
  { page, words }: Pick<Fait, 'page' | 'words'>,
  values: Defaut['values'] = {},
): Defaut {
  return { id, page, words, values };
}
