import { ActivityTypes, type ConversationState, type TurnContext } from 'botbuilder';
import { DialogSet, DialogTurnStatus, type DialogContext } from './bot-dialogs.js';
import { guessLangue } from '../domain/text/guess-langue.js';
import { menu, welcome } from './accueil.js';
import { AccesDialog, accesDialogs, InvitationDialog, QuitterDialog } from './acces/acces-dialogs.js';
import { ActeDialog, NEW_DOSSIER } from './acte-dialog.js';
import { AppelDialog, askAppel } from './appel-dialog.js';
import { readCommand, type Command } from './commands.js';
import { complete } from './complement.js';
import { answersConfirmation } from './confirm-dialog.js';
import { conversationOf, loadConversation, type Conversation } from './conversation.js';
import { currentAppel, mustChooseAppel } from './current-appel.js';
import { DossierDialog, dossierDialogs } from './dossier/dossier-dialog.js';
import { tellEvent } from './events.js';
import { answerQuestion } from './faq/answer-question.js';
import { takeFeedback } from './faq/feedback.js';
import { tellMesDossiers } from './mes-dossiers.js';
import { offerCopy } from './mes-donnees.js';
import { answerInPublic } from './in-public.js';
import { readMessage, type Message } from './message.js';
import { setRappels } from './rappels.js';
import { isRepeated, rememberMessage } from './repeated-message.js';
import { reply, sayOf } from './reply.js';
import { withdraw } from './withdraw.js';
import { readReference } from '../domain/dossier/reference.js';
import { readLoneReference } from './lone-reference.js';
import { RepriseDialog } from './reprise-dialog.js';
import { readSmallTalk } from './small-talk.js';
import { modify, onLatest, openNew, resume, resumeNamed, start, work } from './take-up.js';

const MESSAGE: string = ActivityTypes.Message;

/**
 * One turn of the conversation. Its services must have been provided (`provideServices`).
 * Whatever the state held, the turn ends with something said: a dialog that an upgrade took away is rebuilt from the dossier.
 */
export async function converse(context: TurnContext, state: ConversationState): Promise<void> {
  const conversation = await loadConversation(context, state.createProperty<Conversation>('conversation'));
  const dialogs = new DialogSet(state.createProperty('dialogues'));
  const all = [
    ...dossierDialogs(),
    ...accesDialogs(),
    new ActeDialog(),
    new AppelDialog(),
    new RepriseDialog(),
  ];
  for (const dialog of all) dialogs.add(dialog);
  const dc = await dialogs.createContext(context);
  if (dc.stack.some(({ id }) => dialogs.find(id) === undefined)) await rebuild(dc, conversation);

  await handlers[context.activity.type]?.(dc);
  if (context.activity.type === MESSAGE) rememberMessage(context);
}

const handlers: Readonly<Record<string, (dc: DialogContext) => Promise<void>>> = {
  [ActivityTypes.ConversationUpdate]: async (dc) => {
    if (!joins(dc.context) || conversationOf(dc.context).accueilli) return;
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

async function onMessage(dc: DialogContext, message: Message): Promise<void> {
  const conversation = conversationOf(dc.context);
  conversation.langue = guessLangue(message.text) ?? conversation.langue;
  const say = sayOf(dc.context);
  if (dc.context.activity.conversation.isGroup) return answerInPublic(dc.context, message);
  if (message.cardStep !== undefined && !dc.stack.some(({ id }) => id === DossierDialog.id)) {
    await reply(dc.context, await menu(dc.context, say('dossier:bouton_perime')));
    return dc.repromptDialog();
  }
  // What comes with a file is about the file: nothing that was sent is left out in silence.
  if (message.fichiers.length > 0) return onFiles(dc);
  const talk = readSmallTalk(message.text, say);
  if (talk !== undefined) {
    const active = dc.activeDialog !== undefined;
    await reply(
      dc.context,
      active ? { text: say(`bavardage:${talk}`) } : await menu(dc.context, say(`bavardage:${talk}`)),
    );
    return dc.repromptDialog();
  }
  if (dc.activeDialog === undefined && (await takeFeedback(dc.context, message.text))) return;
  const command = readCommand(message.text, say);
  if (command !== undefined && !answersConfirmation(dc, message.text) && (await runAnywhere(dc, command)))
    return;
  const reference = readLoneReference(message.text, say);
  if (reference !== undefined) {
    await dc.cancelAllDialogs();
    return resumeNamed(dc, reference);
  }
  const result = await dc.continueDialog();
  if (result.status === DialogTurnStatus.complete && typeof result.result === 'string')
    return afterChoice(dc, result.result);
  if (result.status !== DialogTurnStatus.empty) return;
  if (command !== undefined) return runIdleCommand(dc, command);
  return idle(dc, message);
}

/** Files go to the dossier that is being worked on; elsewhere there is no place for them, and they are not kept. */
async function onFiles(dc: DialogContext): Promise<void> {
  const say = sayOf(dc.context);
  if (dc.activeDialog?.id === DossierDialog.id) {
    const result = await dc.continueDialog();
    if (result.status !== DialogTurnStatus.empty) return;
  }
  if (dc.activeDialog === undefined)
    return reply(dc.context, await menu(dc.context, say('pieces:sans_dossier')));
  await reply(dc.context, { text: say('pieces:pas_attendu') });
  return dc.repromptDialog();
}

/** A message when no dossier is being worked on: a question, or something that no step asked for. */
async function idle(dc: DialogContext, message: Message): Promise<void> {
  const say = sayOf(dc.context);
  if (message.text === '') return reply(dc.context, await menu(dc.context, say('accueil:vide')));
  const reference = readReference(message.text);
  if (reference !== undefined) return resumeNamed(dc, reference);
  if (mustChooseAppel(dc.context)) return askAppel(dc, message.text);
  await answerQuestion(dc.context, message.text, { feedback: true });
}

/** What can be asked for whatever is going on; a step that was being asked comes back. @returns whether it was that */
async function runAnywhere(dc: DialogContext, command: Command): Promise<boolean> {
  switch (command.name) {
    case 'mes_dossiers':
      await tellMesDossiers(dc.context);
      break;
    case 'mes_donnees':
      await offerCopy(dc.context);
      break;
    case 'retirer':
      if (await withdraw(dc, command.rest)) return true;
      break;
    case 'arreter_rappels':
    case 'reprendre_rappels':
      await setRappels(dc.context, command.name === 'arreter_rappels');
      break;
    case 'quitter_appareil':
      await dc.beginDialog(QuitterDialog.id);
      return true;
    case 'supprimer':
      if (dc.stack.some(({ id }) => id === ActeDialog.id)) break;
      await dc.beginDialog(ActeDialog.id, { acte: 'supprimer' });
      return true;
    default:
      return false;
  }
  await dc.repromptDialog();
  return true;
}

async function runIdleCommand(dc: DialogContext, command: Command): Promise<void> {
  const say = sayOf(dc.context);
  switch (command.name) {
    case 'commencer':
      return start(dc);
    case 'reprendre':
    case 'deposer':
      return resume(dc);
    case 'modifier':
      return modify(dc);
    case 'completer':
      return complete(dc, command.rest);
    case 'ou_j_en_suis':
      return tellMesDossiers(dc.context);
    case 'donner_acces':
      return onLatest(dc, InvitationDialog.id);
    case 'acces':
      return onLatest(dc, AccesDialog.id);
    case 'aide':
      return reply(dc.context, await menu(dc.context, say('accueil:aide')));
    default:
      return reply(dc.context, await menu(dc.context, say('accueil:rien_en_cours')));
  }
}

/** What a finished dialog chose: a new dossier, one to go on with, or a call. */
function afterChoice(dc: DialogContext, chosen: string): Promise<void> {
  if (chosen === NEW_DOSSIER) return openNew(dc);
  return readReference(chosen) === chosen ? work(dc, chosen) : chooseAppel(dc, chosen);
}

async function chooseAppel(dc: DialogContext, appelId: string): Promise<void> {
  const conversation = conversationOf(dc.context);
  conversation.appelId = appelId;
  const { appel } = currentAppel(dc.context);
  const say = sayOf(dc.context);
  await reply(dc.context, {
    text: say('accueil:appel_choisi', { appel: appel.titreCourt[conversation.langue] }),
  });
  const text = conversation.saidBefore ?? '';
  delete conversation.saidBefore;
  const command = readCommand(text, say);
  return command === undefined ? idle(dc, { text, fichiers: [] }) : runIdleCommand(dc, command);
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
