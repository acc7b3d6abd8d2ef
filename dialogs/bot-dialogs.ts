/**
 * What this assistant needs of botbuilder-dialogs, by the files that hold it: the package's entry point also loads its prompts and, with
 * them, Microsoft's recognizers, which nothing here asks and every start would wait for.
 */
export { Dialog, DialogTurnStatus } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
export type { DialogContext, DialogInstance, DialogReason, DialogTurnResult } from 'botbuilder-dialogs';
