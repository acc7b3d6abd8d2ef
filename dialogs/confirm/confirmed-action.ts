import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { ConfirmDialog, type ConfirmOptions } from './confirm-dialog.js';
import { eraseData, questionBeforeErasing } from '../dossiers/mes-donnees.js';
import { reply, sayOf } from '../say/reply.js';
import { confirmationOfWithdrawing, withdrawNow } from '../dossiers/retrait.js';

/** What is done only once the person has said yes: withdrawing a dossier, erasing data, opening a second dossier. */
export type Acte = 'retirer' | 'supprimer' | 'second';

export interface ConfirmedActionStart {
  readonly acte: Acte;
  /** The dossier that it is about. */
  readonly reference?: string;
}

/** What the dialog ends with when a second dossier is wanted. */
export const NEW_DOSSIER = 'nouveau-dossier';

/** Says what an act does, asks whether to do it, and does it on a yes only. */
export class ConfirmedActionDialog extends Dialog<ConfirmedActionStart> {
  static readonly id = 'acte';

  constructor() {
    super(ConfirmedActionDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: ConfirmedActionStart): Promise<DialogTurnResult> {
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

function stateOf(dc: DialogContext): ConfirmedActionStart {
  return dc.activeDialog?.state as ConfirmedActionStart;
}

async function confirmation(
  context: TurnContext,
  { acte, reference = '' }: ConfirmedActionStart,
): Promise<ConfirmOptions> {
  if (acte === 'retirer') return confirmationOfWithdrawing(context, reference);
  if (acte === 'supprimer') return { acte: 'effacer', question: await questionBeforeErasing(context) };
  return { acte: 'second', question: sayOf(context)('acte:second_dossier', { reference }) };
}
