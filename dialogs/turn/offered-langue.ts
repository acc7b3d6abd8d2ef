import type { TurnContext } from 'botbuilder';
import { langueOffered } from '../../domain/appel/langues.js';
import { conversationOf } from './conversation.js';
import { currentAppel, mustChooseAppel } from './current-appel.js';

/** Speaks French where the call that is talked of is offered in French only. @returns whether the language stays */
export function speakAsOffered(context: TurnContext): boolean {
  const conversation = conversationOf(context);
  if (mustChooseAppel(context)) return true;
  const offered = langueOffered(currentAppel(context).appel, conversation.langue);
  if (offered === conversation.langue) return true;
  conversation.langue = offered;
  delete conversation.langueChoisie;
  return false;
}
