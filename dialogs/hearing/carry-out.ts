import type { DialogTurnResult } from '../bot-dialogs.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { isAction, type ActName, type TalkName } from '../../domain/understanding/acts/names.js';
import { isFaulty } from '../../domain/understanding/decision/answered.js';
import type { Decision, Move } from '../../domain/understanding/decision/move.js';
import { ACTS } from '../acts/acts.js';
import { TOLD, type ActTurn, type Work } from '../acts/act.js';
import { keepAside, offerValues, takeAnswer, takeNamed } from '../dossier/steps/champ.js';
import { nextOf } from '../dossier/dossier-turn.js';
import { handleFiles } from '../dossier/handle-files.js';
import { ficheFor } from '../dossier/fiche/sections.js';
import { newlySaid, rememberSaid } from '../dossier/said-in-passing.js';
import { notUnderstood } from '../dossier/not-understood.js';
import type { StepOutcome } from '../dossier/steps/step-outcome.js';
import { answersSoFar, sectionNamed } from '../dossier/review/so-far.js';
import { acceptReview } from '../dossier/steps/recapitulatif.js';
import { needTold } from '../dossier/tell-need.js';
import { allKept, answerTold, stepHelp, thingHelp } from '../dossier/steps/step-help.js';
import { answerQuestion } from '../faq/answer-question.js';
import { reply } from '../say/reply.js';
import { noteDeed } from '../turn/deeds.js';
import type { Heard } from '../../domain/understanding/decision/heard.js';
import type { Fact } from '../../domain/understanding/passing/facts-in-passing.js';
import { offersReply } from './tell-offers.js';

/** What a message is carried out with. */
interface Carrying {
  readonly heard: Heard;
  readonly turn: ActTurn & { readonly work: Work };
  /** What was done so far, to be said before what comes next. */
  readonly said: string[];
  answered: boolean;
  /** Whether the step that was asked was the next one, and not one chosen to be changed. */
  readonly wasNext: boolean;
  /** What was said in passing before. */
  readonly toldBefore: readonly Fact[];
}

/** Does all that a message was decided to mean, in its order, says it, and tells what becomes of the step. */
export async function carryOut(
  turn: Carrying['turn'],
  heard: Heard,
  decision: Decision,
): Promise<StepOutcome | DialogTurnResult> {
  const { conversation, say } = turn.work.turn;
  const toldBefore = conversation.dits ?? [];
  const wasNext = isNext(turn.work);
  const carrying: Carrying = { heard, turn, said: [], answered: false, wasNext, toldBefore };
  const groupe = ficheFor(turn.work.turn, turn.work.step);
  rememberSaid(conversation, heard.passing);
  let outcome: StepOutcome | DialogTurnResult | undefined;
  for (const move of decision.moves) outcome = (await make(carrying, move)) ?? outcome;
  if (groupe !== undefined)
    carrying.said.push(...retained(carrying, (dits) => say('fiche:retenu', { dits })));
  return settled(carrying, outcome);
}

/** What was said comes before a step's outcome; an answer leads to the next step, whatever was asked beside it. */
async function settled(
  { turn: { work }, said, answered, wasNext }: Carrying,
  outcome: StepOutcome | DialogTurnResult | undefined,
): Promise<StepOutcome | DialogTurnResult> {
  const { context } = work.turn;
  const text = said.join('\n');
  if (outcome !== undefined && 'status' in outcome) return outcome;
  const moved = answered || (wasNext && !isNext(work));
  if (moved && (outcome === undefined || outcome.kind === 'asked')) return { kind: 'done', said: text };
  if (outcome === undefined) return text === '' ? { kind: 'asked' } : { kind: 'again', replies: [{ text }] };
  if (text !== '') await reply(context, { text });
  return outcome;
}

function isNext({ turn }: Work): boolean {
  return keyOf(nextOf(turn)) === turn.state.asked;
}

/** Does one thing. @returns what becomes of the step, when that follows from it alone */
async function make(carrying: Carrying, move: Move): Promise<StepOutcome | DialogTurnResult | undefined> {
  const { turn, heard, said } = carrying;
  const { work } = turn;
  const { context } = work.turn;
  switch (move.do) {
    case 'act':
      return move.act === 'oui' ? assent(carrying) : act(carrying, move.act);
    case 'answer':
      said.push(takeAnswer(work.turn, heard));
      carrying.answered = true;
      return undefined;
    case 'named':
      said.push(...takeNamed(work.turn, heard.named));
      return undefined;
    case 'question':
      await flush(carrying);
      await answerQuestion(context, heard.question.text);
      return { kind: 'asked' };
    case 'files':
      return heard.files && handleFiles(work, heard.files.orders);
    case 'step-help':
      return help(carrying, stepHelp(work));
    case 'thing-help':
      return help(carrying, thingHelp(work.turn.appel, work.turn.conversation.langue, move.thing));
    case 'tell-need': {
      const { say, appel, conversation } = work.turn;
      return help(
        carrying,
        needTold({ say, appel, langue: conversation.langue, turn: work.turn }, move.things),
      );
    }
    case 'tell-answer':
      return help(carrying, sectionTold(carrying) ?? answerTold(work.turn, move.thing));
    case 'tell-review':
      return help(carrying, answersSoFar(work.turn, sectionNamed(work.turn, heard)));
    case 'tell-kept':
      return help(carrying, sectionTold(carrying) ?? allKept(work.turn));
    case 'talk':
      talk(carrying, move.talk);
      return undefined;
    case 'offer':
      if (move.keep) keepAside(work.turn, heard.said);
      return move.acts.length === 0
        ? undefined
        : { kind: 'again', replies: [offersReply(context, heard, move)] };
    case 'which':
      return offerValues(work.turn, heard);
    case 'explain':
      if (tellsOthers(carrying)) return undefined;
      noteDeed(context, { kind: 'told', key: 'explain' });
      return notUnderstood(work, heard.said.text, reasonOf(heard));
  }
}

/** What was said of fields that are not asked, as it is proposed from now on. */
function retained(
  { turn: { work }, heard, toldBefore }: Carrying,
  tell: (dits: string) => string,
): readonly string[] {
  const dits = newlySaid(work.turn, heard.passing, toldBefore);
  return dits === '' ? [] : [tell(dits)];
}

/** Whether a message says something of other fields, and nothing wrong of the asked one; where no form shows it, it is told. */
function tellsOthers(carrying: Carrying): boolean {
  const { turn, heard, said } = carrying;
  const { say } = turn.work.turn;
  const told = isFaulty(heard) ? [] : retained(carrying, (dits) => say('dossier:retenu', { dits }));
  if (ficheFor(turn.work.turn, turn.work.step) === undefined) said.push(...told);
  return told.length > 0;
}

/** What was answered in the section that a message names. */
function sectionTold({ turn: { work }, heard }: Carrying): string | undefined {
  const groupe = sectionNamed(work.turn, heard);
  return groupe === undefined ? undefined : answersSoFar(work.turn, groupe);
}

/** Said before what comes next, when the same message answered. */
function help({ turn, said, answered }: Carrying, text: string): StepOutcome | undefined {
  noteDeed(turn.work.turn.context, { kind: 'told', key: 'step-help' });
  if (!answered) return { kind: 'again', replies: [{ text }] };
  said.push(text);
  return undefined;
}

async function act(
  { turn, heard }: Carrying,
  name: ActName,
): Promise<StepOutcome | DialogTurnResult | undefined> {
  return runAct({ ...turn, named: heard.things }, name);
}

/** A bare yes, in whatever words: it accepts the review, which files nothing; elsewhere the step says what it takes. */
function assent({ turn: { work }, heard }: Carrying): StepOutcome {
  const { step, turn } = work;
  const reviewed = step.kind === 'recapitulatif' && turn.state.asked !== 'attestation';
  noteDeed(turn.context, { kind: 'act', act: 'oui', how: 'done' });
  return reviewed ? acceptReview(turn) : notUnderstood(work, heard.said.text, reasonOf(heard));
}

/** Runs an act and notes it. */
export async function runAct(turn: ActTurn, name: ActName): Promise<StepOutcome | DialogTurnResult> {
  if (!isAction(name)) return TOLD;
  const found = ACTS[name];
  const [target] = turn.named;
  noteDeed(turn.dc.context, {
    kind: 'act',
    act: name,
    ...(target === undefined ? {} : { target: target.id }),
    how: 'serious' in found ? 'confirmed' : 'done',
  });
  return found.run(turn);
}

function talk({ turn, said }: Carrying, name: TalkName): void {
  const { work } = turn;
  noteDeed(work.turn.context, { kind: 'told', key: name });
  const help = name === 'ne_sait_pas' ? `\n\n${stepHelp(work)}` : '';
  said.push(`${work.turn.say(`bavardage:${name}`)}${help}`);
}

/** Why the message is no answer to the field that is asked. */
function reasonOf({ asked }: Heard): string | undefined {
  return asked?.reading.kind === 'none' ? asked.reading.reason : undefined;
}

/** Says at once what was done, before an answer of its own. */
async function flush({ turn, said }: Carrying): Promise<void> {
  const text = said.splice(0).join('\n');
  if (text !== '') await reply(turn.work.turn.context, { text });
}
