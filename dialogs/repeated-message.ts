import type { TurnContext } from 'botbuilder';
import type { DialogContext } from './bot-dialogs.js';
import { fold } from '../domain/text/fold.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { conversationOf } from './conversation.js';
import type { DossierState } from './dossier/dossier-turn.js';
import { readMessage } from './message.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

/** Steps of a dossier that ask whether to file or send. */
const SERIOUS_STEPS: ReadonlySet<string> = new Set(['recapitulatif', 'attestation', 'envoi']);

/**
 * Whether a message is the one before, sent again before the answer to that one was told: it answered one question, and must
 * not answer the next. Before a serious question it is so even when told, as long as nobody can have read it.
 */
export function isRepeated(dc: DialogContext): boolean {
  const { context } = dc;
  const { said } = conversationOf(context);
  const { seen } = servicesOf(context);
  if (said === undefined || seen === 'read' || said !== fingerprint(context)) return false;
  return seen === 'not-told' || asksSerious(dc);
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

function asksSerious({ activeDialog }: DialogContext): boolean {
  const asked = (activeDialog?.state as Partial<DossierState> | undefined)?.asked;
  return activeDialog?.id === ConfirmDialog.id || (asked !== undefined && SERIOUS_STEPS.has(asked));
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
