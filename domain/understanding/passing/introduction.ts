import { isQuality } from '../../champs/people-words.js';
import { FRENCH_COMMON_WORDS } from '../../text/french-common.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldInPlace } from '../../text/fold.js';

/** Somebody whom a message names, and what it says of them. */
export interface PersonNamed {
  readonly name: string;
  readonly quality?: string;
  /** The writer: « je suis … ». */
  readonly speaks: boolean;
  /** « qui signera », or at the head of the organisation. */
  readonly signs: boolean;
  /** « vous pouvez joindre … ». */
  readonly follows: boolean;
}

/** What one clause says of people and of their organisation. */
export interface Introduction {
  readonly person?: PersonNamed;
  readonly structure?: string;
}

/** Qualities of who heads an organisation. */
export const HEAD =
  /^(?:co-?|vice-?)?(?:president|maire|gerant|directeur|directric|dirigeant|pdg|dg|dgs|chair|mayor|director|ceo)/;

/** Whether a word is of everyday French. */
export const isCommon = (word: string): boolean => FRENCH_COMMON_WORDS.has(foldInPlace(word));

/** Whether a word is of grammar, or tells a quality: no name. */
export function isOrdinary(word: string): boolean {
  const folded = foldInPlace(word);
  return isQuality(folded) || FRENCH_FUNCTION_WORDS.has(folded) || FRENCH_NEUTRAL_WORDS.has(folded);
}
