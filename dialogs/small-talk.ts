import { comparedWords } from '../domain/understanding/same-wording.js';
import { readQuestion } from './question.js';
import { holdsCue, isWording } from './wordings.js';
import type { Say } from './words.js';

/** What people say to be polite, or angry: it is answered as people would, and counts as no question. */
export const SMALL_TALK = ['bonjour', 'merci', 'au_revoir', 'ca_va', 'insulte', 'desespoir'] as const;

export type SmallTalk = (typeof SMALL_TALK)[number];

/** Those that one word tells: anger and despair anywhere, politeness in a short message that asks nothing. */
const MOODS = ['insulte', 'desespoir'] as const;
const COURTESIES = ['merci', 'au_revoir', 'bonjour'] as const;
const MOST_COURTEOUS_WORDS = 8;

const LONGEST = 120;

/** Which small talk a message is, when it is nothing else. */
export function readSmallTalk(text: string, say: Say): SmallTalk | undefined {
  if (text.length > LONGEST) return undefined;
  return SMALL_TALK.find((kind) => isWording(text, say(`bavardage:mots_${kind}`)));
}

/**
 * Which mood a longer message shows by one of its words, when the FAQ has no answer to it: « franchement vous êtes nuls ».
 * The first kind of the list that fits.
 */
export function readMood(text: string, say: Say): SmallTalk | undefined {
  const said = text.slice(0, LONGEST * 4);
  const courteous = comparedWords(said).length <= MOST_COURTEOUS_WORDS && !readQuestion(text);
  const kinds: readonly SmallTalk[] = courteous ? [...MOODS, ...COURTESIES] : MOODS;
  return kinds.find((kind) => holdsCue(said, say(`bavardage:indices_${kind}`)));
}
