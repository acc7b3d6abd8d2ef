import { compared, wordings } from './wordings.js';
import type { Say } from './words.js';

/** What people say to be polite, or angry: it is answered as people would, and counts as no question. */
export const SMALL_TALK = ['bonjour', 'merci', 'au_revoir', 'ca_va', 'insulte', 'desespoir'] as const;

export type SmallTalk = (typeof SMALL_TALK)[number];

const LONGEST = 120;

/** Which small talk a message is, when it is nothing else. */
export function readSmallTalk(text: string, say: Say): SmallTalk | undefined {
  if (text.length > LONGEST) return undefined;
  const said = compared(text).join(' ');
  return SMALL_TALK.find((kind) => wordings(say(`bavardage:mots_${kind}`)).includes(said));
}
