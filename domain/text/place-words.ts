import { placeWord, type Territoires } from '../appel/territoires.js';
import type { Span } from '../understanding/span.js';
import { FRENCH_COMMON_WORDS } from './french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from './french-words.js';
import { foldInPlace } from './fold.js';

/** A word of a text, as places are compared, and where it stands. */
export interface PlaceWord extends Span {
  readonly word: string;
  /** A hyphen joins it to the word before. */
  readonly joined: boolean;
}

const LONGEST_NAME = 8;
const LINK = /^(?:d|de|du|des|la|le|les|l|sur|sous|en|lez|aux?)$/;
/** What may follow a town's name without making it another: « Paris 13e », « Lyon-Sud », « Nevers cedex ». */
const PART =
  /^(?:\d+(?:e|er|eme)?|nord|sud|est|ouest|centre|ville|cedex|agglo\w*|metropole|prefecture|metro|intra|habitat)$/;

/** The words of a plain text, each with its place. */
export function placeWordsIn(text: string): readonly PlaceWord[] {
  return [...foldInPlace(text).matchAll(/[a-z0-9œæ]+/g)].map(({ 0: typed, index }) => ({
    word: placeWord(typed.replaceAll('œ', 'oe').replaceAll('æ', 'ae')),
    start: index,
    end: index + typed.length,
    joined: index > 0 && text.charAt(index - 1) === '-',
  }));
}

/**
 * Whether a name stands within a longer one that nobody knows: « Saint-Martin-de-Nullepart » is no Saint-Martin. What a hyphen or
 * a preposition joins to it must be a known place, a part of a town, or an ordinary word.
 */
export function isPartOfLonger(
  typed: readonly PlaceWord[],
  start: number,
  end: number,
  { noms }: Territoires,
): boolean {
  const before = typed[start - 1];
  if (typed[start]?.joined === true && before !== undefined && !isOrdinary(before.word)) return true;
  let at = end;
  const hyphen = typed[at]?.joined === true;
  while (LINK.test(typed[at]?.word ?? '')) at += 1;
  const next = typed[at];
  if (next === undefined || (at === end && !hyphen)) return false;
  if (PART.test(next.word) || beginsPlace(typed, end, noms) || beginsPlace(typed, at, noms)) return false;
  return hyphen || !isOrdinary(next.word);
}

/** Whether the name of a place begins at a word. */
function beginsPlace(typed: readonly PlaceWord[], from: number, noms: Territoires['noms']): boolean {
  const words = typed.slice(from, from + LONGEST_NAME).map(({ word }) => word);
  return words.some((_, last) => noms.has(words.slice(0, last + 1).join(' ')));
}

function isOrdinary(word: string): boolean {
  return (
    /^\d/.test(word) ||
    FRENCH_COMMON_WORDS.has(word) ||
    FRENCH_FUNCTION_WORDS.has(word) ||
    FRENCH_NEUTRAL_WORDS.has(word)
  );
}
