import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from '../bot-dialogs.js';
import type { TurnContext } from 'botbuilder';
import { withoutAcces } from '../../domain/dossier/acces.js';
import { adresseProuvee } from '../../domain/dossier/contact.js';
import type { Acces, Dossier } from '../../domain/dossier/dossier.js';
import { autresAcces, invitesActifs, isInvited, withoutInvite } from '../../domain/dossier/invites.js';
import { findEmails } from '../../domain/text/read-email.js';
import { sameName, sameWording } from '../../domain/understanding/same-wording.js';
import { answerQuestion } from '../faq/answer-question.js';
import { conversationOf } from '../turn/conversation.js';
import { formatInstant } from '../say/format-instant.js';
import { readMessage } from '../turn/message.js';
import { reply, sayOf } from '../say/reply.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { servicesOf } from '../turn/services.js';

interface AccesState {
  reference: string;
}

/** Says who has access to a dossier, and ends an access: a second contact's, or another device's. */
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
    const { dossiers, told } = servicesOf(context);
    const { text } = readMessage(context.activity);
    const dossier = await opened(context, stateOf(dc));
    if (dossier === undefined) return dc.endDialog();
    if (sameWording(text, say('acces:bouton_rien'))) {
      await reply(context, { text: say('acces:inchange') });
      return dc.endDialog();
    }
    const chosen = withdrawable(context, dossier).filter(
      ({ nom, bouton }) =>
        sameName(text, bouton) || sameName(text, nom) || findEmails(text).some((each) => sameName(each, nom)),
    );
    const [only, ...others] = chosen;
    if (only !== undefined && !told) {
      await reply(context, { text: say('confirmer:trop_tot') });
      await ask(context, dossier);
      return Dialog.EndOfTurn;
    }
    if (only !== undefined && others.length === 0) {
      dossiers.save(only.without);
      await reply(context, { text: only.said });
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

/** An access that may be ended: its button and its name, each compared whole, what is left of the dossier, and what is then said. */
interface Withdrawable {
  readonly nom: string;
  readonly bouton: string;
  readonly without: Dossier;
  readonly said: string;
}

/** The accesses that this person may end now. */
function withdrawable(context: TurnContext, dossier: Dossier): readonly Withdrawable[] {
  const say = sayOf(context);
  const { owner, now } = servicesOf(context);
  const { reference } = dossier;
  if (isInvited(dossier, owner)) return [];
  const devices = autresAcces(dossier, owner).map((acces): Withdrawable => {
    const marque = markOf(context, dossier, acces);
    return {
      nom: marque,
      bouton: say('acces:bouton_retirer_appareil', { marque }),
      without: withoutAcces(dossier, acces.owner),
      said: say('acces:retire_appareil', { marque, reference }),
    };
  });
  const colleagues = invitesActifs(dossier).map((invite): Withdrawable => {
    const { adresse } = invite;
    return {
      nom: adresse,
      bouton: say('acces:bouton_retirer', { adresse }),
      without: withoutInvite(dossier, invite, now),
      said: say('acces:retire', { adresse: escapeMarkdown(adresse), reference }),
    };
  });
  return [...devices, ...colleagues];
}

/** Four signs that stand for one device and no other, in an old message too. */
function markOf(context: TurnContext, { reference }: Dossier, { owner }: Acces): string {
  return servicesOf(context).secrets.fingerprint(`${reference}:${owner}`).slice(0, 4).toUpperCase();
}

async function ask(context: TurnContext, dossier: Dossier): Promise<void> {
  const say = sayOf(context);
  const buttons = withdrawable(context, dossier).map(({ bouton }) => bouton);
  await reply(context, {
    text: `${list(context, dossier)}\n\n${say('acces:lequel')}`,
    buttons: [...buttons, say('acces:bouton_rien')],
  });
}

function list(context: TurnContext, dossier: Dossier): string {
  const say = sayOf(context);
  const { owner } = servicesOf(context);
  const { reference } = dossier;
  const contact = adresseProuvee(dossier);
  const lines = [
    contact === undefined
      ? say('acces:ici_seulement')
      : say('acces:contact', { adresse: escapeMarkdown(contact) }),
    ...(contact !== undefined && !isInvited(dossier, owner) ? [say('acces:vous')] : []),
    ...autresAcces(dossier, owner).map((acces) => device(context, dossier, acces)),
    ...invitesActifs(dossier).map((invite) =>
      say('acces:collegue', {
        adresse: escapeMarkdown(invite.adresse),
        par: escapeMarkdown(invite.par),
        quand: when(context, invite.depuis),
      }),
    ),
  ];
  return `${say('acces:qui', { reference })}\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function device(context: TurnContext, dossier: Dossier, acces: Acces): string {
  const say = sayOf(context);
  const values = { marque: markOf(context, dossier, acces), quand: when(context, acces.depuis) };
  return acces.adresse === undefined
    ? say('acces:appareil_debut', values)
    : say('acces:appareil_code', { ...values, adresse: escapeMarkdown(acces.adresse) });
}

function when(context: TurnContext, instant: string): string {
  return formatInstant(instant, 'Europe/Paris', conversationOf(context).langue);
}
