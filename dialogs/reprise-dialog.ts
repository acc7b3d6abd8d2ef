import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import type { TurnContext } from 'botbuilder';
import type { Dossier } from '../domain/dossier/dossier.js';
import { CODE_MINUTES, CODE_TRIES, issueCode } from '../domain/dossier/one-time-code.js';
import { maySendReprise, withRepriseSent, withRepriseTried } from '../domain/dossier/reprise.js';
import { fold } from '../domain/text/fold.js';
import { answerQuestion } from './faq/answer-question.js';
import { readMessage } from './message.js';
import { readCode } from './read-code.js';
import { reply, sayOf } from './reply.js';
import { servicesOf } from './services.js';

interface RepriseState {
  reference: string;
  essais?: number;
}

/**
 * Resumes a dossier on this device: its reference, then a code sent to its proved address.
 * What is said is the same whether the reference exists or not. Ends with the reference, or undefined.
 */
export class RepriseDialog extends Dialog<RepriseState> {
  static readonly id = 'reprise';

  constructor() {
    super(RepriseDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: RepriseState): Promise<DialogTurnResult> {
    const reference = options?.reference ?? '';
    Object.assign(stateOf(dc), { reference, essais: 0 });
    await sendCode(dc.context, reference);
    await ask(dc.context, reference);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const say = sayOf(context);
    const state = stateOf(dc);
    const { text } = readMessage(context.activity);
    if (fold(text) === fold(say('reprise:bouton_abandonner'))) {
      await reply(context, { text: say('reprise:abandon') });
      return dc.endDialog();
    }
    const code = readCode(text);
    if (code === undefined) {
      if (!(await answerQuestion(context, text, { onlyIfSure: true })))
        await reply(context, { text: say('code:illisible') });
      await ask(context, state.reference);
      return Dialog.EndOfTurn;
    }
    const dossier = await resumed(context, state.reference, code);
    if (dossier !== undefined) return dc.endDialog(dossier.reference);
    state.essais = (state.essais ?? 0) + 1;
    await reply(context, { text: say(state.essais >= CODE_TRIES ? 'reprise:epuise' : 'reprise:refus') });
    return state.essais >= CODE_TRIES ? dc.endDialog() : Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, (instance.state as RepriseState).reference);
  }
}

function stateOf(dc: DialogContext): RepriseState {
  return dc.activeDialog?.state as RepriseState;
}

async function ask(context: TurnContext, reference: string): Promise<void> {
  const say = sayOf(context);
  await reply(context, {
    text: say('reprise:demande', { reference, minutes: CODE_MINUTES }),
    buttons: [say('reprise:bouton_abandonner')],
  });
}

/** Sends a code if the dossier exists and may be resumed; says nothing of it either way. */
async function sendCode(context: TurnContext, reference: string): Promise<void> {
  const { dossiers, appels, courriers, secrets, now } = servicesOf(context);
  const dossier = await dossiers.find(reference);
  const appel = appels.find((servi) => servi.appel.id === dossier?.appelId)?.appel;
  const adresse = dossier?.champs['email'];
  if (
    dossier === undefined ||
    appel === undefined ||
    typeof adresse !== 'string' ||
    !maySendReprise(dossier, now)
  )
    return;
  const code = secrets.code();
  const sent = dossiers.save(withRepriseSent(dossier, secrets.fingerprint(`${reference}:${code}`), now));
  const { expireLe } = issueCode('', now);
  courriers.code({ ...sent, adresse: { ...sent.adresse, expireLe } }, appel, adresse, code);
}

async function resumed(context: TurnContext, reference: string, code: string): Promise<Dossier | undefined> {
  const { dossiers, secrets, owner, now } = servicesOf(context);
  const dossier = await dossiers.find(reference);
  if (dossier === undefined) return undefined;
  const to = { owner, conversationId: context.activity.conversation.id };
  const tried = withRepriseTried(dossier, secrets.fingerprint(`${reference}:${code}`), to, now);
  const saved = dossiers.save(tried.dossier);
  return tried.refusal === undefined ? saved : undefined;
}
