import { comparedWords } from '../domain/understanding/same-wording.js';
import { asksSomething } from '../domain/understanding/said.js';
import type { Wordings } from '../domain/understanding/wordings.js';

/** Those that one word tells: anger and despair anywhere, politeness in a short message that asks nothing. */
const MOODS = ['insulte', 'desespoir'] as const;
const COURTESIES = ['merci', 'au_revoir', 'bonjour'] as const;
export type Mood = (typeof MOODS)[number] | (typeof COURTESIES)[number];

const MOST_COURTEOUS_WORDS = 8;

const LONGEST = 120;

/**
 * Which mood a longer message shows by one of its words, when the FAQ has no answer to it: « franchement vous êtes nuls ».
 * The first kind of the list that fits.
 */
export function readMood(text: string, wordings: Wordings): Mood | undefined {
  const said = text.slice(0, LONGEST * 4);
  const courteous = comparedWords(said).length <= MOST_COURTEOUS_WORDS && !asksSomething(text);
  const kinds: readonly Mood[] = courteous ? [...MOODS, ...COURTESIES] : MOODS;
  return kinds.find((kind) => wordings.holds(said, `indices/${kind}`));
}
