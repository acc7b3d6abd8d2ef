import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { readConfirmation, type Confirmation } from '../../domain/understanding/confirm.js';
import { answerQuestion } from '../faq/answer-question.js';
import { readMessage } from '../turn/message.js';
import { possibleActs } from '../../domain/understanding/acts/possible.js';
import { HALF_TOLD, SURE } from '../../domain/understanding/decision/thresholds.js';
import { asksSomething, hear } from '../../domain/understanding/said.js';
import { comparedWords } from '../../domain/understanding/same-wording.js';
import { reply, sayOf } from '../say/reply.js';
import { conversationOf } from '../turn/conversation.js';
import { markSerious } from '../turn/serious-question.js';
import { servicesOf } from '../turn/services.js';
import { noteDeed } from '../turn/deeds.js';
import { SERIOUS_ACTS, type SeriousAct } from '../../domain/understanding/wordings.js';

/** Fewer words are a slip of an answer. */
const LEAST_OF_A_REMARK = 3;

export interface ConfirmOptions {
  readonly acte: SeriousAct;
  /** Says what the act does, and asks whether to do it. */
  readonly question: string;
}

/**
 * Asks whether to do a serious act and ends with the answer: a bare yes or no, or the act named. Anything else does nothing:
 * it is answered, and the question comes back.
 */
export class ConfirmDialog extends Dialog<ConfirmOptions> {
  static readonly id = 'confirmation';

  constructor() {
    super(ConfirmDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: ConfirmOptions): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), options);
    await ask(dc.context, stateOf(dc));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const state = stateOf(dc);
    // A confirmation that an earlier version asked named no act.
    if (!SERIOUS_ACTS.includes(state.acte)) return dc.endDialog(false);
    const { text } = readMessage(context.activity);
    const say = sayOf(context);
    const answer = readAnswer(context, text, state.acte);
    if (answer === 'neither') await ask(context, state, await unconfirmed(context, text));
    else if (!servicesOf(context).told) await ask(context, state, say('confirmer:trop_tot'));
    else {
      noteDeed(context, { kind: 'act', act: answer === 'yes' ? 'oui' : 'non', how: 'done' });
      return dc.endDialog(answer === 'yes');
    }
    return Dialog.EndOfTurn;
  }

  /** Comes back from another act that was asked for meanwhile. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    await ask(dc.context, stateOf(dc));
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, instance.state as ConfirmOptions);
  }
}

/** Whether a text answers the confirmation that is being asked, if one is: then it is no command. */
export function answersConfirmation(dc: DialogContext, text: string): boolean {
  if (dc.activeDialog?.id !== ConfirmDialog.id) return false;
  const { acte } = stateOf(dc);
  return SERIOUS_ACTS.includes(acte) && readAnswer(dc.context, text, acte) !== 'neither';
}

function stateOf(dc: DialogContext): ConfirmOptions {
  return dc.activeDialog?.state as ConfirmOptions;
}

function readAnswer(context: TurnContext, text: string, acte: SeriousAct): Confirmation {
  const say = sayOf(context);
  const { wordings } = servicesOf(context);
  const answer = readConfirmation(text, {
    yes: [
      say(`confirmer:oui_${acte}`),
      ...wordings.of(`confirmations/${acte}-oui`),
      ...wordings.of('confirmations/oui'),
    ],
    no: [
      say(`confirmer:non_${acte}`),
      ...wordings.of(`confirmations/${acte}-non`),
      ...wordings.of('confirmations/non'),
    ],
    support: wordings.of('confirmations/appui'),
  });
  return answer === 'neither' && declines(context, text) ? 'no' : answer;
}

/** Whether the words ask, beyond doubt, that nothing be done: a no in other words does nothing either. */
function declines(context: TurnContext, text: string): boolean {
  const said = hear(text, conversationOf(context).langue);
  if (said.clauses.some(({ marks }) => marks.question || marks.condition || marks.doubt !== 'none'))
    return false;
  const situation = { place: 'confirmation', possible: possibleActs('confirmation') } as const;
  const [best] = servicesOf(context).acts.weigh(said, situation);
  return best?.act === 'non' && best.probability >= SURE && best.explained >= HALF_TOLD;
}

/** Answers what is no yes and no no; @returns what there is to say before the question comes back */
async function unconfirmed(context: TurnContext, text: string): Promise<string> {
  const say = sayOf(context);
  for (const act of ['oui', 'non']) noteDeed(context, { kind: 'act', act, how: 'offered' });
  const asks = asksSomething(text);
  const remarks = asks || comparedWords(text).length >= LEAST_OF_A_REMARK;
  if (remarks && (await answerQuestion(context, text, { onlyIfSure: true }))) return '';
  return say(asks ? 'confirmer:sans_reponse' : 'confirmer:rien_fait');
}

async function ask(context: TurnContext, { acte, question }: ConfirmOptions, before = ''): Promise<void> {
  const say = sayOf(context);
  markSerious(context);
  await reply(context, {
    text: before === '' ? question : `${before}\n\n${question}`,
    buttons: [say(`confirmer:oui_${acte}`), say(`confirmer:non_${acte}`)],
  });
}
