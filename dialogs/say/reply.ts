import {
  ActivityTypes,
  InputHints,
  MessageFactory,
  type Activity,
  type Attachment,
  type TurnContext,
} from 'botbuilder';
import { mediaTypeOf } from '../../domain/appel/formats.js';
import type { FichierOffert } from '../../domain/dossier/courriers.js';
import { conversationOf } from '../turn/conversation.js';
import { FICHIER_URN, MODELE_URN } from '../turn/message.js';
import { servicesOf } from '../turn/services.js';
import { closeFiches, noteFiche } from '../turn/fiches.js';
import { CARD, ficheCard, type Fiche } from './fiche.js';
import { listIn, type Section } from './sections.js';
import type { Say, WordValues } from './words.js';

/** Something to say, with the answers offered as buttons. A button types its own words: clicking and typing are the same. */
export interface Reply {
  readonly text: string;
  readonly buttons?: readonly string[];
  readonly fichiers?: readonly FichierOffert[];
  /** Key of the step of a dossier that this asks: a card's button carries it, so that an old card is recognised. */
  readonly etape?: string;
  /** The sections that its text holds: a channel that can shows their lines with buttons. */
  readonly sections?: readonly Section[];
  /** A form below its text. */
  readonly fiche?: Fiche;
  /** A form that is shown above still waits: nothing that was shown is over. */
  readonly attend?: true;
  /** A template of the call's to fill. */
  readonly modele?: { readonly appelId: string; readonly fichier: string };
}

/** The words of this conversation's language. */
export function sayOf(context: TurnContext): Say {
  const { words } = servicesOf(context);
  return (key: string, values?: WordValues) => words(conversationOf(context).langue, key, values);
}

/**
 * Says one or several things, each as a message of its own; only the last keeps its buttons, as only those are shown. Where no words
 * are told nothing is sent: it would fail the turn.
 */
export async function reply(context: TurnContext, ...replies: readonly Reply[]): Promise<void> {
  const said = replies.filter(({ text }) => text !== '');
  if (said.length === 0) return;
  const sent = await context.sendActivities(said.map(toActivity));
  if (said.some(({ etape, buttons = [] }) => etape !== undefined || buttons.length > 0)) closeFiches(context);
  for (const [n, { fiche }] of said.entries())
    if (fiche !== undefined) await showFiche(context, fiche, sent[n]?.id ?? '');
}

/** A form in the place of the one that a message shows. */
export async function replaceFiche(context: TurnContext, message: string, fiche: Fiche): Promise<void> {
  await context.updateActivity({ ...toActivity({ text: '', fiche }), id: message });
  noteFiche(context, fiche, message);
}

/** Where forms stay in their place, a section has one: an earlier one goes. */
async function showFiche(context: TurnContext, fiche: Fiche, message: string): Promise<void> {
  const former = noteFiche(context, fiche, message);
  if (former !== undefined && servicesOf(context).fiches === 'enPlace') await context.deleteActivity(former);
}

function toActivity({
  text,
  buttons,
  fichiers = [],
  modele,
  etape,
  sections = [],
  fiche,
}: Reply): Partial<Activity> {
  const activity =
    buttons === undefined || buttons.length === 0
      ? MessageFactory.text(text, undefined, InputHints.AcceptingInput)
      : MessageFactory.suggestedActions([...buttons], text, undefined, InputHints.ExpectingInput);
  const liste = listIn(text, sections);
  const attachments = [
    ...fichiers.map(({ id, nom, format }) => fileOf(FICHIER_URN + id, nom, format)),
    ...(modele === undefined ? [] : [modeleOf(modele)]),
    ...(fiche === undefined ? [] : [{ contentType: CARD, content: ficheCard(fiche) }]),
  ];
  return {
    ...activity,
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(etape === undefined && liste === undefined ? {} : { channelData: { etape, liste } }),
  };
}

function modeleOf({ appelId, fichier }: NonNullable<Reply['modele']>): Attachment {
  const format = fichier.slice(fichier.lastIndexOf('.') + 1);
  return fileOf(`${MODELE_URN}${appelId}/${fichier}`, fichier, format);
}

function fileOf(contentUrl: string, name: string, format: string): Attachment {
  return { contentType: mediaTypeOf(format), contentUrl, name };
}
