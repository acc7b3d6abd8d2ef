import type { TurnContext } from 'botbuilder';
import type { Langue } from '../../domain/appel/appel.js';
import { conversationOf } from '../turn/conversation.js';
import { speakAsOffered } from '../turn/offered-langue.js';
import { sureAct } from './sure-act.js';

/** Between what may be wishes of their own; a question keeps its mark. */
const PARTS = /(?:[.,;:!\n]+|(?<=\?))\s+(?:and |et |but |mais )?/;
/** One word asks for nothing by itself. */
const LEAST_WORDS = 2;

/**
 * « I only write English, I’d like to apply »: the language asked for beside something else is spoken at once, and stays.
 * @returns the rest of the message, to be heard in it; all of it where no language was asked for, or nothing else
 */
export function withoutAskedLangue(context: TurnContext, text: string): string {
  const conversation = conversationOf(context);
  const parts = partsOf(text);
  const wishes = parts.map((part) => langueAsked(context, part));
  const [langue, ...others] = new Set(wishes.filter((wish) => wish !== undefined));
  const rest = parts.filter((_, at) => wishes[at] === undefined).join('. ');
  if (langue === undefined || others.length > 0 || !wantsMore(context, rest)) return text;
  const before = conversation.langue;
  conversation.langue = langue;
  if (!speakAsOffered(context)) {
    // Where it is not spoken, the message is heard whole, and that is said.
    conversation.langue = before;
    return text;
  }
  conversation.langueChoisie = true;
  return rest;
}

/** The rest asks something, or for something to be done; what only explains the wish belongs to it. */
function wantsMore(context: TurnContext, rest: string): boolean {
  return rest.endsWith('?') || sureAct(context, rest, 'accueil') !== undefined;
}

function langueAsked(context: TurnContext, part: string): Langue | undefined {
  if (part.split(/\s+/).length < LEAST_WORDS) return undefined;
  const act = sureAct(context, part, 'confirmation');
  return act === 'langue_en' ? 'en' : act === 'langue_fr' ? 'fr' : undefined;
}

function partsOf(text: string): readonly string[] {
  return text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
