import { singular } from './french-stem.js';
import { foldAccents } from './normalise.js';

/** A word of a text, folded and in the singular, with its place there. */
export interface PlacedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a name has or has not, in either language: « le mail », « the email », « mon adresse ». */
const ARTICLES = new Set(
  (
    'le la les l un une des de du d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'the a an of my our your his her its their this that these those'
  ).split(' '),
);
const WORD = /[\p{L}\p{N}]+/gu;

/** The words by which a text may name something, each with its place: without articles, accents, capitals, nor plurals. */
export function nameWords(text: string): readonly PlacedWord[] {
  const found: PlacedWord[] = [];
  for (const { 0: typed, index } of text.matchAll(WORD)) {
    const word = singular(foldAccents(typed));
    if (!ARTICLES.has(word) && !ARTICLES.has(typed.toLowerCase()))
      found.push({ word, start: index, end: index + typed.length });
  }
  return found;
}

/** The same for two names that differ by articles, accents, capitals or plurals only. */
export function nameKey(text: string): string {
  return nameWords(text)
    .map(({ word }) => word)
    .join(' ');
}
