import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { CODE_MINUTES, CODE_TRIES } from '../../domain/dossier/one-time-code.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { answerQuestion } from '../faq/answer-question.js';
import { readMessage } from '../turn/message.js';
import { readCode } from './read-code.js';
import { readPickedEmail } from '../acces/read-picked-email.js';
import { reply, sayOf } from '../say/reply.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { servicesOf } from '../turn/services.js';

interface RepriseState {
  reference: string;
  /** The address that was given; a code may be on its way to it. */
  adresse?: string;
  /** Addresses offered because the one typed looks like a slip. */
  offertes?: readonly string[];
  essais?: number;
  /** No code could be sent there today. */
  refuse?: boolean;
}

/**
 * Resumes a dossier on this device: its reference, an address that has access to it, then the code sent there.
 * What is said is the same whether the reference exists or not, and whether the address is admitted or not.
 * Ends with the reference, or undefined.
 */
export class RepriseDialog extends Dialog<RepriseState> {
  static readonly id = 'reprise';

  constructor() {
    super(RepriseDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: RepriseState): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), { reference: options?.reference ?? '' });
    await ask(dc.context, stateOf(dc));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const say = sayOf(context);
    const state = stateOf(dc);
    const { text } = readMessage(context.activity);
    if (sameWording(text, say('reprise:bouton_abandonner'))) {
      await reply(context, { text: say('reprise:abandon') });
      return dc.endDialog();
    }
    if (sameWording(text, say('reprise:bouton_autre_adresse'))) {
      delete state.adresse;
      await ask(context, state);
      return Dialog.EndOfTurn;
    }
    const code = state.adresse === undefined ? undefined : readCode(text);
    return code === undefined ? this.#takeAdresse(dc, state, text) : this.#takeCode(dc, state, code);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, instance.state as RepriseState);
  }

  async #takeAdresse(dc: DialogContext, state: RepriseState, text: string): Promise<DialogTurnResult> {
    const { context } = dc;
    const say = sayOf(context);
    const reading = readPickedEmail(text, state.offertes);
    delete state.offertes;
    if (reading.kind === 'read') {
      state.adresse = reading.value;
      state.essais = 0;
      state.refuse = !(await servicesOf(context).reprises.sendCode(state.reference, reading.value));
    } else if (reading.kind === 'unsure') {
      state.offertes = reading.candidates;
      await reply(context, { text: say(`comprendre:${reading.reason}`) });
    } else if (!(await answerQuestion(context, text, { onlyIfSure: true }))) {
      const otherwise = state.adresse === undefined ? `comprendre:${reading.reason}` : 'code:illisible';
      await reply(context, { text: say(otherwise) });
    }
    await ask(context, state);
    return Dialog.EndOfTurn;
  }

  async #takeCode(dc: DialogContext, state: RepriseState, code: string): Promise<DialogTurnResult> {
    const { context } = dc;
    const { reprises } = servicesOf(context);
    if (await reprises.open(state.reference, code)) return dc.endDialog(state.reference);
    state.essais = (state.essais ?? 0) + 1;
    const over = state.essais >= CODE_TRIES;
    await reply(context, { text: sayOf(context)(over ? 'reprise:epuise' : 'reprise:refus') });
    return over ? dc.endDialog() : Dialog.EndOfTurn;
  }
}

function stateOf(dc: DialogContext): RepriseState {
  return dc.activeDialog?.state as RepriseState;
}

async function ask(
  context: TurnContext,
  { reference, adresse, offertes, refuse }: RepriseState,
): Promise<void> {
  const say = sayOf(context);
  const leave = say('reprise:bouton_abandonner');
  await reply(
    context,
    adresse === undefined
      ? { text: say('reprise:adresse', { reference }), buttons: [...(offertes ?? []), leave] }
      : {
          text: say(refuse === true ? 'reprise:trop_du_jour' : 'reprise:demande', {
            reference,
            adresse: escapeMarkdown(adresse),
            minutes: CODE_MINUTES,
          }),
          buttons: [say('reprise:bouton_autre_adresse'), leave],
        },
  );
}
