import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from './bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { ConfirmDialog, type ConfirmOptions } from './confirm-dialog.js';
import { eraseData, questionBeforeErasing } from './mes-donnees.js';
import { reply, sayOf } from './reply.js';
import { confirmationOfWithdrawing, withdrawNow } from './retrait.js';

/** What is done only once the person has said yes: withdrawing a dossier, erasing data, opening a second dossier. */
export type Acte = 'retirer' | 'supprimer' | 'second';

export interface ActeStart {
  readonly acte: Acte;
  /** The dossier that it is about. */
  readonly reference?: string;
}

/** What the dialog ends with when a second dossier is wanted. */
export const NEW_DOSSIER = 'nouveau-dossier';

/** Says what an act does, asks whether to do it, and does it on a yes only. */
export class ActeDialog extends Dialog<ActeStart> {
  static readonly id = 'acte';

  constructor() {
    super(ActeDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: ActeStart): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), options);
    return dc.beginDialog(ConfirmDialog.id, await confirmation(dc.context, stateOf(dc)));
  }

  /** Comes back from the confirmation. What is under way stays, unless the act took it away. */
  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    confirmed?: unknown,
  ): Promise<DialogTurnResult> {
    const { acte, reference = '' } = stateOf(dc);
    if (confirmed !== true) {
      await reply(dc.context, { text: sayOf(dc.context)('acte:renonce') });
      return dc.endDialog();
    }
    if (acte === 'second') return dc.endDialog(NEW_DOSSIER);
    if (acte === 'retirer') await withdrawNow(dc.context, reference);
    else await eraseData(dc.context);
    return dc.cancelAllDialogs();
  }
}

function stateOf(dc: DialogContext): ActeStart {
  return dc.activeDialog?.state as ActeStart;
}

async function confirmation(
  context: TurnContext,
  { acte, reference = '' }: ActeStart,
): Promise<ConfirmOptions> {
  if (acte === 'retirer') return confirmationOfWithdrawing(context, reference);
  if (acte === 'supprimer') return { acte: 'effacer', question: await questionBeforeErasing(context) };
  return { acte: 'second', question: sayOf(context)('acte:second_dossier', { reference }) };
}
