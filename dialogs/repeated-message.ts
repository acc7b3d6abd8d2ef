import type { TurnContext } from 'botbuilder';
import type { DialogContext } from './bot-dialogs.js';
import { fold } from '../domain/text/fold.js';
import { conversationOf } from './conversation.js';
import { readMessage } from './message.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

/**
 * Whether a message is the one before, sent again before the answer to it could be read: a double click, or an impatient « oui ».
 * It answered one question, and must not answer the next.
 */
export function isRepeated(context: TurnContext): boolean {
  const { said } = conversationOf(context);
  return said !== undefined && servicesOf(context).seen !== 'read' && said === fingerprint(context);
}

/**
 * Before the answer is told, a message sent again needs none of its own: that answer comes below both. Once it is told, its
 * question comes back below, with its buttons.
 */
export async function tellRepeated(dc: DialogContext): Promise<void> {
  const { context } = dc;
  if (servicesOf(context).seen === 'not-told') return;
  await reply(context, { text: sayOf(context)('accueil:message_repete') });
  await dc.repromptDialog();
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
  const { text, fichiers } = readMessage(context.activity);
  return text === '' || fichiers.length > 0 ? undefined : servicesOf(context).secrets.fingerprint(fold(text));
}
