import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from './bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { readYesNo } from '../domain/text/read-yesno.js';
import { answerQuestion } from './faq/answer-question.js';
import { readMessage } from './message.js';
import { reply, sayOf } from './reply.js';

interface ConfirmOptions {
  readonly question: string;
}

/** Asks one yes-or-no question and ends with the answer. A question asked meanwhile is answered, then this one comes back. */
export class ConfirmDialog extends Dialog<ConfirmOptions> {
  static readonly id = 'confirmation';

  constructor() {
    super(ConfirmDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: ConfirmOptions): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), { question: options?.question ?? '' });
    await ask(dc.context, options?.question ?? '');
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { text } = readMessage(dc.context.activity);
    const reading = readYesNo(text);
    if (reading.kind === 'read') return dc.endDialog(reading.value);
    if (reading.kind === 'none') await answerQuestion(dc.context, text);
    await ask(dc.context, stateOf(dc).question);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, (instance.state as ConfirmOptions).question);
  }
}

function stateOf(dc: DialogContext): ConfirmOptions {
  return dc.activeDialog?.state as ConfirmOptions;
}

async function ask(context: TurnContext, question: string): Promise<void> {
  const say = sayOf(context);
  await reply(context, { text: question, buttons: [say('commun:oui'), say('commun:non')] });
}
