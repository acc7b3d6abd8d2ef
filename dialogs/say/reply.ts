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
  if (said.length > 0) await context.sendActivities(said.map(toActivity));
}

function toActivity({
  text,
  buttons,
  fichiers = [],
  modele,
  etape,
  sections = [],
}: Reply): Partial<Activity> {
  const activity =
    buttons === undefined || buttons.length === 0
      ? MessageFactory.text(text, undefined, InputHints.AcceptingInput)
      : MessageFactory.suggestedActions([...buttons], text, undefined, InputHints.ExpectingInput);
  const liste = listIn(text, sections);
  const attachments = [
    ...fichiers.map(({ id, nom, format }) => fileOf(FICHIER_URN + id, nom, format)),
    ...(modele === undefined ? [] : [modeleOf(modele)]),
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
