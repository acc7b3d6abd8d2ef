import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import type { Dossier, Invite } from '../../domain/dossier/dossier.js';
import { invitesActifs, isInvited, withoutInvite } from '../../domain/dossier/invites.js';
import { fold } from '../../domain/text/fold.js';
import { answerQuestion } from '../faq/answer-question.js';
import { conversationOf } from '../conversation.js';
import { formatInstant } from '../format-instant.js';
import { readMessage } from '../message.js';
import { reply, sayOf } from '../reply.js';
import { servicesOf } from '../services.js';

interface AccesState {
  reference: string;
}

/** Says who has access to a dossier, and withdraws the access of a second contact. */
export class AccesDialog extends Dialog<AccesState> {
  static readonly id = 'acces';

  constructor() {
    super(AccesDialog.id);
  }

  override async beginDialog(dc: DialogContext, options?: AccesState): Promise<DialogTurnResult> {
    Object.assign(stateOf(dc), { reference: options?.reference ?? '' });
    const dossier = await opened(dc.context, stateOf(dc));
    if (dossier === undefined) return dc.endDialog();
    if (withdrawable(dc.context, dossier).length > 0) {
      await ask(dc.context, dossier);
      return Dialog.EndOfTurn;
    }
    await reply(dc.context, { text: list(dc.context, dossier) });
    return dc.endDialog();
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { context } = dc;
    const say = sayOf(context);
    const { dossiers, now } = servicesOf(context);
    const { text } = readMessage(context.activity);
    const dossier = await opened(context, stateOf(dc));
    if (dossier === undefined) return dc.endDialog();
    if (fold(text) === fold(say('acces:bouton_rien'))) {
      await reply(context, { text: say('acces:inchange') });
      return dc.endDialog();
    }
    const invite = withdrawable(context, dossier).find(({ adresse }) => fold(text).includes(fold(adresse)));
    if (invite !== undefined) {
      dossiers.save(withoutInvite(dossier, invite, now));
      const { reference } = dossier;
      await reply(context, { text: say('acces:retire', { adresse: invite.adresse, reference }) });
      return dc.endDialog();
    }
    await answerQuestion(context, text, { onlyIfSure: true });
    await ask(context, dossier);
    return Dialog.EndOfTurn;
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const dossier = await opened(context, instance.state as AccesState);
    if (dossier !== undefined) await ask(context, dossier);
  }
}

function stateOf(dc: DialogContext): AccesState {
  return dc.activeDialog?.state as AccesState;
}

function opened(context: TurnContext, { reference }: AccesState): Promise<Dossier | undefined> {
  return servicesOf(context).dossiers.find(reference);
}

/** The accesses that this person may withdraw. */
function withdrawable(context: TurnContext, dossier: Dossier): readonly Invite[] {
  return isInvited(dossier, servicesOf(context).owner) ? [] : invitesActifs(dossier);
}

async function ask(context: TurnContext, dossier: Dossier): Promise<void> {
  const say = sayOf(context);
  const buttons = withdrawable(context, dossier).map(({ adresse }) =>
    say('acces:bouton_retirer', { adresse }),
  );
  await reply(context, {
    text: `${list(context, dossier)}\n\n${say('acces:lequel')}`,
    buttons: [...buttons, say('acces:bouton_rien')],
  });
}

function list(context: TurnContext, dossier: Dossier): string {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const { reference, champs, adresse } = dossier;
  const contact = champs['email'];
  const proved = adresse.etat === 'verifiee' && typeof contact === 'string';
  const lines = [
    proved ? say('acces:contact', { adresse: contact }) : say('acces:ici_seulement'),
    ...invitesActifs(dossier).map((invite) =>
      say('acces:collegue', {
        adresse: invite.adresse,
        par: invite.par,
        quand: formatInstant(invite.depuis, 'Europe/Paris', langue),
      }),
    ),
  ];
  return `${say('acces:qui', { reference })}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
