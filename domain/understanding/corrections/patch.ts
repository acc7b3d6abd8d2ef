import { editDistance } from '../../text/edit-distance.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldAccents } from '../../text/normalise.js';

/** A number with its thousands apart is one word: « 000 » alone is none. */
const WORD = /\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** A word may differ from the one it replaces by so much of its length. */
const ALIKE = 0.5;

/**
 * An answer with a part of it replaced: « Marchand, pas Marchal » in « Solène Marchal ». The new part is the word of `kept`
 * that most looks like the one set aside. @returns nothing when the answer does not hold that part once
 */
export function patched(old: string, dropped: string, kept: string): string | undefined {
  for (const gone of wordsOf(dropped).filter(means)) {
    const place = placeIn(old, gone);
    const instead = nearest(gone, wordsOf(kept));
    if (place !== undefined && instead !== undefined)
      return old.slice(0, place.start) + instead + old.slice(place.end);
  }
  return undefined;
}

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
const isNumber = (word: string): boolean => /^\d[\d .\u00a0\u202f]*$/.test(word);
const digitsOf = (word: string): string => word.replace(/\D/g, '');
/** What is compared of a word. */
const form = (word: string): string => (isNumber(word) ? digitsOf(word) : foldAccents(word));

/** Words of grammar replace nothing. */
function means(word: string): boolean {
  const folded = foldAccents(word);
  return (
    isNumber(word) ||
    (folded.length > 2 && !FRENCH_FUNCTION_WORDS.has(folded) && !FRENCH_NEUTRAL_WORDS.has(folded))
  );
}

function placeIn(old: string, gone: string): { start: number; end: number } | undefined {
  // « finit par 54, pas 45 »: the last digits of an identifier, which is one word.
  if (isNumber(gone) && /^\+?\w+$/.test(old) && old.endsWith(gone))
    return { start: old.length - gone.length, end: old.length };
  const places = [...old.matchAll(WORD)].filter(({ 0: word }) => form(word) === form(gone));
  const [only, ...others] = places;
  return only === undefined || others.length > 0
    ? undefined
    : { start: only.index, end: only.index + only[0].length };
}

function nearest(gone: string, words: readonly string[]): string | undefined {
  const most = isNumber(gone) ? digitsOf(gone).length : Math.ceil(gone.length * ALIKE);
  const [best] = words
    .filter((word) => word !== gone && isNumber(word) === isNumber(gone))
    .map((word) => ({ word, far: editDistance(form(word), form(gone), most) }))
    .filter(({ far }) => far <= most)
    .sort((one, other) => one.far - other.far);
  return best?.word;
}
