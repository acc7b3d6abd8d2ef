import type { Appel } from '../appel/appel.js';
import { applies } from '../appel/condition.js';
import type { Dossier } from '../dossier/dossier.js';
import { amountsIn } from './facts/amounts.js';

/** A letter is this long at most: a longer file may hold several. */
const LONGEST_LETTER = 3;

/** More co-funders announced than letters given. */
export interface FewerLetters {
  readonly dits: number;
  readonly lettres: number;
}

/** Whether letters are missing for the co-funders that the answer names with their amounts; undefined where that is not sure. */
export function fewerLetters(
  { champs, pieces }: Pick<Dossier, 'champs' | 'pieces'>,
  appel: Pick<Appel, 'champs' | 'pieces'>,
): FewerLetters | undefined {
  const named = appel.champs.find(({ lit, type }) => lit?.fait === 'cofinanceurs' && type === 'texte');
  const answer = named === undefined || !applies(named.quand, champs) ? undefined : champs[named.id];
  const files = appel.pieces
    .filter(({ role }) => role === 'cofinancement')
    .flatMap(({ id }) => pieces[id] ?? []);
  const told = files.every(
    ({ lecture }) => lecture?.etat === 'lue' && lecture.pages <= LONGEST_LETTER && lecture.aussi.length === 0,
  );
  if (typeof answer !== 'string' || files.length === 0 || !told) return undefined;
  const dits = amountsIn(answer).filter(({ euros, unit }) => unit && euros >= 100).length;
  return dits > files.length ? { dits, lettres: files.length } : undefined;
}
