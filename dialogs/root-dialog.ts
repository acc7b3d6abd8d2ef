import { ActivityTypes, type TurnContext } from 'botbuilder';
import { dialogContextOf, DialogSet, DialogTurnStatus, type DialogContext } from './bot-dialogs.js';
import { readReference } from '../domain/dossier/reference.js';
import { langueAfter } from '../domain/understanding/langue.js';
import { appelChosen, chosenLine, menu, welcome } from './accueil.js';
import { accesDialogs } from './acces/acces-dialogs.js';
import { ConfirmedActionDialog, NEW_DOSSIER } from './confirm/confirmed-action.js';
import { AppelDialog } from './appel-dialog.js';
import { answerAtRest } from './at-rest.js';
import { readBareReference } from './dossiers/bare-reference.js';
import { speakAsOffered } from './turn/offered-langue.js';
import { conversationOf, loadConversation, type Conversation, type Memory } from './turn/conversation.js';
import { DossierDialog, dossierDialogs } from './dossier/dossier-dialog.js';
import type { DossierState } from './dossier/dossier-turn.js';
import { settleFiches } from './dossier/fiche/settle-fiches.js';
import { tellEvent } from './events.js';
import { takeFeedback } from './faq/feedback.js';
import { withoutAskedLangue } from './hearing/asked-langue.js';
import { takenAsInterruption } from './hearing/interruption.js';
import { answerInPublic } from './in-public.js';
import { readMessage, type Message } from './turn/message.js';
import { isRepeated, rememberMessage } from './turn/repeated-message.js';
import { reply, sayOf } from './say/reply.js';
import { RepriseDialog } from './dossiers/reprise-dialog.js';
import { servicesOf } from './turn/services.js';
import { openNew, resumeNamed, startWithFiles, work } from './dossiers/start-or-resume.js';

const MESSAGE: string = ActivityTypes.Message;

/** They keep nothing of a turn, and so are the same for all. */
const dialogs = new DialogSet();
for (const dialog of [
  ...dossierDialogs(),
  ...accesDialogs(),
  new ConfirmedActionDialog(),
  new AppelDialog(),
  new RepriseDialog(),
])
  dialogs.add(dialog);

/**
 * One turn of the conversation. Its services must have been provided (`provideServices`).
 * Whatever the state held, the turn ends with something said: a dialog that an upgrade took away is rebuilt from the dossier.
 * @param memory what is kept of the conversation: the turn changes it
 */
export async function converse(context: TurnContext, memory: Memory): Promise<void> {
  const conversation = loadConversation(context, memory);
  memory.dialogues ??= { dialogStack: [] };
  const dc = dialogContextOf(dialogs, context, memory.dialogues);
  if (dc.stack.some(({ id }) => dialogs.find(id) === undefined)) await rebuild(dc, conversation);

  await handlers[context.activity.type]?.(dc);
  const atWork = dc.stack.find(({ id }) => id === DossierDialog.id);
  await settleFiches(context, atWork?.state as DossierState | undefined);
  if (context.activity.type === MESSAGE) rememberMessage(context);
}

const handlers: Readonly<Record<string, (dc: DialogContext) => Promise<void>>> = {
  [ActivityTypes.ConversationUpdate]: async (dc) => {
    if (!joins(dc.context) || conversationOf(dc.context).accueilli) return;
    speakAsOffered(dc.context);
    await welcome(dc.context);
    await dc.repromptDialog();
  },
  [ActivityTypes.Event]: tellEvent,
  [ActivityTypes.Message]: async (dc) => {
    if (isRepeated(dc.context)) return;
    await welcome(dc.context);
    await onMessage(dc, readMessage(dc.context.activity));
  },
};

/** One way in which a message may be meant; @returns whether it was. */
interface Rule {
  readonly name: string;
  readonly takes: (dc: DialogContext, message: Message) => Promise<boolean>;
}

/** In this order: the first that takes a message has it. */
const RULES: readonly Rule[] = [
  { name: 'several people read it', takes: takenInPublic },
  { name: 'a form of a dossier, or a button of it', takes: takenAsFiche },
  { name: 'a button of a card whose dossier is no longer worked on', takes: takenAsStaleCard },
  { name: 'files, where none has a place', takes: takenAsFiles },
  { name: 'whether the last answer helped', takes: takenAsFeedback },
  { name: 'something that is asked for at another question', takes: takenAsInterruption },
  { name: 'the reference of a dossier, alone', takes: takenAsReference },
  { name: 'the answer to what is asked', takes: takenByDialog },
  { name: 'said while nothing is asked', takes: takenAtRest },
];

async function onMessage(dc: DialogContext, sent: Message): Promise<void> {
  const conversation = conversationOf(dc.context);
  if (conversation.langueChoisie !== true) {
    const fresh = conversation.dossier === undefined;
    conversation.langue = langueAfter(sent.text, conversation.langue, fresh);
  }
  speakAsOffered(dc.context);
  // A question that stands takes a message whole: what else is in it may be its answer.
  const text = dc.activeDialog === undefined ? withoutAskedLangue(dc.context, sent.text) : sent.text;
  const message = { ...sent, text };
  for (const { takes } of RULES) if (await takes(dc, message)) return;
}

async function takenInPublic(dc: DialogContext, message: Message): Promise<boolean> {
  if (!dc.context.activity.conversation.isGroup) return false;
  await answerInPublic(dc.context, message);
  return true;
}

/** A form, and a button of one, belong to their dossier, which is taken up again where something else was asked meanwhile. */
async function takenAsFiche(dc: DialogContext, { fiche, dossier }: Message): Promise<boolean> {
  const of = fiche?.dossier ?? dossier;
  if (of === undefined) return false;
  if (dc.activeDialog?.id !== DossierDialog.id) {
    if ((await servicesOf(dc.context).dossiers.find(of)) === undefined) {
      await reply(dc.context, await menu(dc.context, sayOf(dc.context)('dossier:bouton_perime')));
      await dc.repromptDialog();
      return true;
    }
    await dc.cancelAllDialogs();
    await work(dc, of, { quiet: true });
  }
  return takenByDialog(dc);
}

async function takenAsStaleCard(dc: DialogContext, message: Message): Promise<boolean> {
  if (message.cardStep === undefined || dc.stack.some(({ id }) => id === DossierDialog.id)) return false;
  await reply(dc.context, await menu(dc.context, sayOf(dc.context)('dossier:bouton_perime')));
  await dc.repromptDialog();
  return true;
}

/** Files go to the dossier that is being worked on, or begin one; where none can be, they are not kept. */
async function takenAsFiles(dc: DialogContext, { fichiers }: Message): Promise<boolean> {
  if (fichiers.length === 0 || dc.activeDialog?.id === DossierDialog.id) return false;
  const say = sayOf(dc.context);
  if (dc.activeDialog === undefined && (await startWithFiles(dc))) return true;
  if (dc.activeDialog === undefined)
    await reply(dc.context, await menu(dc.context, say('pieces:sans_dossier')));
  else {
    await reply(dc.context, { text: say('pieces:pas_attendu') });
    await dc.repromptDialog();
  }
  return true;
}

async function takenAsFeedback(dc: DialogContext, { text }: Message): Promise<boolean> {
  return dc.activeDialog === undefined && (await takeFeedback(dc.context, text));
}

async function takenAsReference(dc: DialogContext, { text, fichiers }: Message): Promise<boolean> {
  const reference =
    fichiers.length > 0 ? undefined : readBareReference(text, servicesOf(dc.context).wordings);
  if (reference === undefined) return false;
  await dc.cancelAllDialogs();
  await resumeNamed(dc, reference);
  return true;
}

async function takenByDialog(dc: DialogContext): Promise<boolean> {
  const result = await dc.continueDialog();
  if (result.status === DialogTurnStatus.complete && typeof result.result === 'string')
    await afterChoice(dc, result.result);
  return result.status !== DialogTurnStatus.empty;
}

async function takenAtRest(dc: DialogContext, message: Message): Promise<boolean> {
  await answerAtRest(dc, message);
  return true;
}

/** What a finished dialog chose: a new dossier, one to go on with, or a call. */
function afterChoice(dc: DialogContext, chosen: string): Promise<void> {
  if (chosen === NEW_DOSSIER) return openNew(dc);
  return readReference(chosen) === chosen ? work(dc, chosen) : chooseAppel(dc, chosen);
}

async function chooseAppel(dc: DialogContext, appelId: string): Promise<void> {
  const conversation = conversationOf(dc.context);
  conversation.appelId = appelId;
  const text = conversation.saidBefore ?? '';
  delete conversation.saidBefore;
  if (text === '') return reply(dc.context, await appelChosen(dc.context));
  await reply(dc.context, { text: chosenLine(dc.context) });
  await answerAtRest(dc, { text, fichiers: [] });
}

/** After an upgrade the stack may name a dialog that is gone: the dossier knows what was asked, and the message is its answer. */
async function rebuild(dc: DialogContext, conversation: Conversation): Promise<void> {
  await dc.cancelAllDialogs();
  if (conversation.dossier === undefined) return;
  await reply(dc.context, { text: sayOf(dc.context)('dossier:mise_a_jour') });
  const quiet = dc.context.activity.type === MESSAGE;
  await dc.beginDialog(DossierDialog.id, { reference: conversation.dossier, quiet });
}

/** Whether somebody other than the assistant joined. */
function joins(context: TurnContext): boolean {
  const { membersAdded, recipient } = context.activity;
  return (membersAdded ?? []).some(({ id }) => id !== recipient.id);
}
