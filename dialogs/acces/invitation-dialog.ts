import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { adresseAdmise } from '../../domain/dossier/acces.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { newInvite, refusInvitation, withInvite } from '../../domain/dossier/invites.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { answerQuestion } from '../faq/answer-question.js';
import { readMessage } from '../turn/message.js';
import { readPickedEmail } from './read-picked-email.js';
import { reply, sayOf } from '../say/reply.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { servicesOf } from '../turn/services.js';

interface InvitationStart {
  readonly reference: string;
  /** What it was asked for with: it may hold the address. */
  readonly said?: string;
}

interface InvitationState {
  reference: string;
  /** Addresses offered because the one typed looks like a slip. */
  offertes?: readonly string[];
}

/** Gives a colleague access to a dossier: asks their address, keeps it, and has them told how to open it. */
export class InvitationDialog extends Dialog<InvitationStart> {
  static readonly id = 'invitation';

  constructor() {
    super(InvitationDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: InvitationStart): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), { reference: options?.reference ?? '' });
    const { context } = dc;
    const { owner, now } = servicesOf(context);
    const dossier = await opened(context, stateOf(dc));
    if (dossier === undefined) return dc.endDialog();
    const refus = refusInvitation(dossier, owner, now);
    if (refus !== undefined) {
      await reply(context, { text: sayOf(context)(`acces:refus.${refus}`) });
      return dc.endDialog();
    }
    const given = readPickedEmail(options?.said ?? '');
    if (given.kind === 'read') {
      await reply(context, { text: await inviteTo(context, dossier, given.value) });
      return dc.endDialog();
    }
    await ask(context, stateOf(dc));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const say = sayOf(context);
    const state = stateOf(dc);
    const { text } = readMessage(context.activity);
    const dossier = await opened(context, state);
    if (dossier === undefined) return dc.endDialog();
    if (sameWording(text, say('acces:bouton_personne'))) {
      await reply(context, { text: say('acces:personne') });
      return dc.endDialog();
    }
    const reading = readPickedEmail(text, state.offertes);
    delete state.offertes;
    if (reading.kind === 'read') {
      await reply(context, { text: await inviteTo(context, dossier, reading.value) });
      return dc.endDialog();
    }
    if (reading.kind === 'unsure') state.offertes = reading.candidates;
    if (reading.kind === 'unsure' || !(await answerQuestion(context, text, { onlyIfSure: true })))
      await reply(context, { text: say(`comprendre:${reading.reason}`) });
    await ask(context, state);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    await ask(context, instance.state as InvitationState);
  }
}

function stateOf(dc: DialogContext): InvitationState {
  return dc.activeDialog?.state as InvitationState;
}

async function ask(context: TurnContext, { reference, offertes }: InvitationState): Promise<void> {
  const say = sayOf(context);
  await reply(context, {
    text: say('acces:adresse', { reference }),
    buttons: [...(offertes ?? []), say('acces:bouton_personne')],
  });
}

function opened(context: TurnContext, { reference }: InvitationState): Promise<Dossier | undefined> {
  return servicesOf(context).dossiers.find(reference);
}

/** Invites an address, unless it has access already. @returns what there is to say */
async function inviteTo(context: TurnContext, dossier: Dossier, adresse: string): Promise<string> {
  const say = sayOf(context);
  const { dossiers, appelsConnus, courriers, codes, owner, now } = servicesOf(context);
  const appel = appelsConnus.of(dossier);
  const refus = refusInvitation(dossier, owner, now);
  if (appel === undefined || refus !== undefined) return say(`acces:refus.${refus ?? 'limite'}`);
  const quoted = { adresse: escapeMarkdown(adresse) };
  if (adresseAdmise(dossier, adresse) !== undefined) return say('acces:deja', quoted);
  if ((await codes.compte({ adresse, usage: 'invitation', part: true })) === 'refuse')
    return say('acces:trop_du_jour', quoted);
  const invite = newInvite(dossier, adresse, now);
  courriers.invitation(dossiers.save(withInvite(dossier, invite)), appel, invite);
  return say('acces:donne', { ...quoted, reference: dossier.reference });
}
