import { ActivityTypes } from 'botbuilder';
import { Dialog, type DialogContext, type DialogReason, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { staysReachable, withoutAcces } from '../../domain/dossier/acces.js';
import { ConfirmDialog } from '../confirm/confirm-dialog.js';
import { conversationOf } from '../turn/conversation.js';
import { APPAREIL_QUITTE } from '../events.js';
import { reply, sayOf } from '../say/reply.js';
import { servicesOf } from '../turn/services.js';

/**
 * « Quitter cet appareil », for a shared computer: nobody finds the dossiers from here any more, and nothing of them is
 * deleted. Who could then find one nowhere is warned first.
 */
export class QuitterDialog extends Dialog {
  static readonly id = 'quitter';

  constructor() {
    super(QuitterDialog.id);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return dc.beginDialog(ConfirmDialog.id, { acte: 'quitter', question: await question(dc.context) });
  }

  /** Comes back from the confirmation. */
  override async resumeDialog(
    dc: DialogContext,
    _reason: DialogReason,
    confirmed?: unknown,
  ): Promise<DialogTurnResult> {
    if (confirmed === true) {
      await leave(dc.context);
      return dc.cancelAllDialogs();
    }
    await reply(dc.context, { text: sayOf(dc.context)('quitter:reste') });
    return dc.endDialog();
  }
}

async function question(context: TurnContext): Promise<string> {
  const say = sayOf(context);
  const { dossiers, owner } = servicesOf(context);
  const mine = await dossiers.mine();
  const lost = mine.filter((dossier) => !staysReachable(dossier, owner));
  const found = mine.filter((dossier) => !lost.includes(dossier));
  const named = (list: typeof mine): string => list.map(({ reference }) => `**${reference}**`).join(', ');
  const lines = [
    say('quitter:question'),
    found.length === 0 ? '' : say('quitter:retrouvables', { references: named(found), count: found.length }),
    lost.length === 0 ? '' : say('quitter:perdus', { references: named(lost), count: lost.length }),
    say('quitter:confirmer'),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}

/** Takes the person's access away from all their dossiers, and lets the page forget the conversation. */
async function leave(context: TurnContext): Promise<void> {
  const { dossiers, owner } = servicesOf(context);
  for (const dossier of await dossiers.mine()) dossiers.save(withoutAcces(dossier, owner));
  delete conversationOf(context).dossier;
  await reply(context, { text: sayOf(context)('quitter:fait') });
  await context.sendActivity({ type: ActivityTypes.Event, name: APPAREIL_QUITTE });
}
