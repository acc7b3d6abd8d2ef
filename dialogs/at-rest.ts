import type { TurnContext } from 'botbuilder';
import { asksSomething } from '../domain/understanding/said.js';
import type { DialogContext } from './bot-dialogs.js';
import { readReference } from '../domain/dossier/reference.js';
import { isUnderWay } from '../domain/dossier/steps.js';
import { decide } from '../domain/understanding/decision/decide.js';
import { onlyTells } from '../domain/understanding/decision/signals.js';
import type { Heard } from '../domain/understanding/decision/heard.js';
import type { Move } from '../domain/understanding/decision/move.js';
import { rememberSaid } from './dossier/said-in-passing.js';
import { appelChosen, chosenLine, menu } from './accueil.js';
import { askAppel } from './appel-dialog.js';
import { conversationOf } from './turn/conversation.js';
import { currentAppel, mustChooseAppel } from './turn/current-appel.js';
import { isElliptical } from '../domain/faq/follow-up.js';
import { appelNamedIn, askAbout, turnTo } from './turn/asked-appel.js';
import { answerQuestion } from './faq/answer-question.js';
import { runAct } from './hearing/carry-out.js';
import { hearAtRest } from './hearing/hear-message.js';
import { pickedActByPlace, takeOffers } from './hearing/offers.js';
import { offersReply } from './hearing/tell-offers.js';
import { isFiled } from './dossiers/mes-dossiers.js';
import type { Message } from './turn/message.js';
import { needAtRest } from './dossiers/need-at-rest.js';
import { thingHelp } from './dossier/steps/step-help.js';
import { reply, sayOf, type Reply } from './say/reply.js';
import { servicesOf } from './turn/services.js';
import { readMood } from './small-talk.js';
import { resumeNamed } from './dossiers/start-or-resume.js';
import { noteDeed } from './turn/deeds.js';

/** A message where nothing is being worked on: something to do, a question, or a word in passing; of the call that it names. */
export async function answerAtRest(dc: DialogContext, typed: Message): Promise<void> {
  const { context } = dc;
  const say = sayOf(context);
  if (typed.text === '') return reply(context, await menu(context, say('accueil:vide')));
  const call = appelNamedIn(context, typed.text);
  const turned = call !== undefined && turnTo(context, call.servi);
  if (call !== undefined && (turned || call.alone)) {
    askAbout(context, call);
    if (call.alone) return againOrChosen(context, call.text);
  }
  const message = call === undefined ? typed : { ...typed, text: call.text };
  const picked = pickedActByPlace(takeOffers(context), message.text);
  const about = picked === undefined ? message : { ...message, text: picked.about };
  const heard = await hearAtRest(context, about.text, await placeAtRest(dc));
  rememberSaid(conversationOf(context), heard.passing);
  if (picked !== undefined) {
    await runAct({ dc, message: about, named: heard.things }, picked.act);
    return;
  }
  const decided = decide(heard).moves;
  // A question that names its call has changed it already.
  const asks = call !== undefined && decided.some((move) => move.do === 'question');
  const moves = asks ? decided.filter((move) => !isChange(move)) : decided;
  const unsure = heard.question.zone !== 'answer' && moves.every(({ do: what }) => UNSURE.has(what));
  if (unsure && opensWithThanks(context, about.text))
    return reply(context, await menu(context, say('bavardage:merci')));
  const feedback = moves.every((move) => move.do !== 'act');
  if (turned && !feedback && !moves.some(isChange)) await reply(context, { text: chosenLine(context) });
  for (const move of moves) await make({ dc, message, heard, feedback }, move);
}

/** Only a call was named: « et pour … ? » asks the question before again, of that call; else it is chosen. */
async function againOrChosen(context: TurnContext, text: string): Promise<void> {
  const asked = isElliptical(text) && (await answerQuestion(context, text, { onlyIfSure: true }));
  if (!asked) await reply(context, await appelChosen(context));
}

function isChange(move: Move): boolean {
  return move.do === 'act' && move.act === 'changer_appel';
}

/** What is done when nothing sure was heard. */
const UNSURE: ReadonlySet<Move['do']> = new Set<Move['do']>(['question', 'offer']);

interface Resting {
  readonly dc: DialogContext;
  readonly message: Message;
  readonly heard: Heard;
  /** Whether an answer asks if it helped: nothing follows it. */
  readonly feedback: boolean;
}

async function make({ dc, message, heard, feedback }: Resting, move: Move): Promise<void> {
  const { context } = dc;
  const say = sayOf(context);
  switch (move.do) {
    case 'act': {
      const mood = onlyTells(move.act) ? readMood(message.text, servicesOf(context).wordings) : undefined;
      if (mood !== undefined) return reply(context, await menu(context, say(`bavardage:${mood}`)));
      await runAct({ dc, message, named: heard.things }, move.act);
      return;
    }
    case 'question':
      return askOrResume(dc, message.text, { question: heard.question.text, feedback });
    case 'tell-review':
      await runAct({ dc, message, named: [] }, 'recapitulatif');
      return;
    case 'tell-kept':
      await runAct({ dc, message, named: [] }, 'ou_jen_suis');
      return;
    case 'tell-need':
      noteDeed(context, { kind: 'told', key: 'step-help' });
      return reply(context, await menu(context, await needAtRest(context, move.things)));
    case 'thing-help':
      noteDeed(context, { kind: 'told', key: 'step-help' });
      return reply(
        context,
        await menu(
          context,
          thingHelp(currentAppel(context).appel, conversationOf(context).langue, move.thing),
        ),
      );
    case 'talk':
      noteDeed(context, { kind: 'told', key: move.talk });
      return reply(context, await menu(context, say(`bavardage:${move.talk}`)));
    case 'offer':
      return reply(context, withMood(context, message.text, offersReply(context, heard, move)));
    default:
      return askOrResume(dc, message.text, { question: message.text, feedback });
  }
}

/** « merci, je regarderai leur site »: nothing is asked, whatever it names. */
function opensWithThanks(context: TurnContext, text: string): boolean {
  const opening = text.split(/\s+/).slice(0, OPENING).join(' ');
  return !asksSomething(text) && readMood(opening, servicesOf(context).wordings) === 'merci';
}

const OPENING = 4;

/** Who despairs or is angry is heard before anything is offered. */
function withMood(context: TurnContext, text: string, offers: Reply): Reply {
  const mood = readMood(text, servicesOf(context).wordings);
  return mood === undefined
    ? offers
    : { ...offers, text: `${sayOf(context)(`bavardage:${mood}`)}\n\n${offers.text}` };
}

/** A question; or a dossier's reference among other words, which names what is meant. */
async function askOrResume(
  dc: DialogContext,
  text: string,
  { question, feedback }: { readonly question: string; readonly feedback: boolean },
): Promise<void> {
  const reference = readReference(text);
  if (reference !== undefined) return resumeNamed(dc, reference);
  if (mustChooseAppel(dc.context)) return askAppel(dc, text);
  await answerQuestion(dc.context, question, { feedback });
}

/** What the person has here: nothing, a draft, or a filed dossier. */
async function placeAtRest({ context }: DialogContext): Promise<'accueil' | 'brouillon' | 'depose'> {
  const mine = await servicesOf(context).dossiers.mine();
  if (mine.some(isUnderWay)) return 'brouillon';
  return mine.some(isFiled) ? 'depose' : 'accueil';
}
