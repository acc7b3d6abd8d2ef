import { ActivityTypes } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { staysReachable, withoutAcces } from '../../domain/dossier/acces.js';
import { readYesNo } from '../../domain/text/read-yesno.js';
import { conversationOf } from '../conversation.js';
import { APPAREIL_QUITTE } from '../events.js';
import { answerQuestion } from '../faq/answer-question.js';
import { readMessage } from '../message.js';
import { reply, sayOf } from '../reply.js';
import { servicesOf } from '../services.js';

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
    await ask(dc.context);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const { text } = readMessage(context.activity);
    const reading = readYesNo(text);
    if (reading.kind === 'read' && reading.value) {
      await leave(context);
      return dc.cancelAllDialogs();
    }
    if (reading.kind === 'read') {
      await reply(context, { text: sayOf(context)('quitter:reste') });
      return dc.endDialog();
    }
    if (reading.kind === 'none') await answerQuestion(context, text, { onlyIfSure: true });
    await ask(context);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, _instance: DialogInstance): Promise<void> {
    await ask(context);
  }
}

async function ask(context: TurnContext): Promise<void> {
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
  await reply(context, {
    text: lines.filter((line) => line !== '').join('\n\n'),
    buttons: [say('commun:oui'), say('commun:non')],
  });
}

/** Takes the person's access away from all their dossiers, and lets the page forget the conversation. */
async function leave(context: TurnContext): Promise<void> {
  const { dossiers, owner } = servicesOf(context);
  for (const dossier of await dossiers.mine()) dossiers.save(withoutAcces(dossier, owner));
  delete conversationOf(context).dossier;
  await reply(context, { text: sayOf(context)('quitter:fait') });
  await context.sendActivity({ type: ActivityTypes.Event, name: APPAREIL_QUITTE });
}
