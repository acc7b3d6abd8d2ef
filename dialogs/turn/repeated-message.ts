import type { TurnContext } from 'botbuilder';
import { fold } from '../../domain/text/fold.js';
import { conversationOf } from './conversation.js';
import { readMessage } from './message.js';
import { servicesOf } from './services.js';

/**
 * Whether a message is the one before, sent again before the answer to that one was told: it answered one question, and must
 * not answer the next. Nothing is said to it: the answer to the first comes below both.
 */
export function isRepeated(context: TurnContext): boolean {
  const { said } = conversationOf(context);
  return said !== undefined && !servicesOf(context).told && said === fingerprint(context);
}

/** Keeps what tells this message from the next. */
export function rememberMessage(context: TurnContext): void {
  const said = fingerprint(context);
  const conversation = conversationOf(context);
  if (said === undefined) delete conversation.said;
  else conversation.said = said;
}

/** Files are compared by what they hold, where they are taken. */
function fingerprint(context: TurnContext): string | undefined {
  const { text, fichiers, fiche } = readMessage(context.activity);
  const filled = fiche === undefined ? '' : JSON.stringify(fiche);
  return text === '' || fichiers.length > 0
    ? undefined
    : servicesOf(context).secrets.fingerprint(fold(text) + filled);
}
