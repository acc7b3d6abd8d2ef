import type { TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
import type { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';

/**
 * What this assistant needs of botbuilder-dialogs, by the files that hold it: the package's entry point also loads its prompts and, with
 * them, Microsoft's recognizers, which nothing here asks and every start would wait for.
 */
export { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
export type { DialogInstance, DialogReason, DialogState, DialogTurnResult } from 'botbuilder-dialogs';

/** Where the framework keeps, in a turn, the scopes of its own memory. */
const SCOPES = 'DialogStateManagerConfiguration';
let scopes: unknown;

/** The dialogs of one conversation in one turn. The framework would put its scopes together anew each turn: they are the same for all. */
export function dialogContextOf(dialogs: DialogSet, context: TurnContext, state: DialogState): DialogContext {
  if (scopes !== undefined) context.turnState.set(SCOPES, scopes);
  const dc = new DialogContext(dialogs, context, state);
  scopes ??= context.turnState.get(SCOPES);
  return dc;
}
