import type { Langue } from '../appel/appel.js';
import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS } from '../text/english.js';
import { fold } from '../text/fold.js';
import { FRENCH_COMMON_WORDS } from '../text/french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { guessLangue } from '../text/guess-langue.js';

/** A shorter message doesn't change the language: « on », « sas », a name or a figure are of none. */
const LEAST_WORDS = 3;
/** How much of a message in English only is of its everyday words. */
const HALF = 0.5;

/**
 * The language of a conversation after a message: the one before, unless the message is long enough and clearly in the other.
 * @param fresh whether nothing is worked on yet: then a message that holds no French needs fewer words of English
 */
export function langueAfter(text: string, before: Langue, fresh = false): Langue {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < LEAST_WORDS) return before;
  return guessLangue(text) ?? (fresh && isEnglish(words) ? 'en' : before);
}

function isEnglish(words: readonly string[]): boolean {
  const folded = words.map(fold);
  const isFrench = (word: string): boolean =>
    [FRENCH_COMMON_WORDS, FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS].some((known) => known.has(word));
  const english = folded.filter(
    (word) => !isFrench(word) && (ENGLISH_FUNCTION_WORDS.has(word) || ENGLISH_NEUTRAL_WORDS.has(word)),
  );
  return (
    english.length >= 2 &&
    english.length / folded.length >= HALF &&
    !words.some((word) => /[àâçéèêëîïôùûœ]/i.test(word))
  );
}
