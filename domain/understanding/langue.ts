import type { Langue } from '../appel/appel.js';
import { guessLangue } from '../text/guess-langue.js';

/** A shorter message doesn't change the language: « on », « sas », a name or a figure are of none. */
const LEAST_WORDS = 3;

/** The language of a conversation after a message: the one before, unless the message is long enough and clearly in the other. */
export function langueAfter(text: string, before: Langue): Langue {
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.length < LEAST_WORDS ? before : (guessLangue(text) ?? before);
}
