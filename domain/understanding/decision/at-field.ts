import { fold } from '../../text/fold.js';
import { isRepair } from '../marks/repair.js';
import type { Move } from './move.js';
import { always, OF_FILES, VERBATIM, type Rule } from './rule.js';
import {
  aboutTheStep,
  actWeight,
  asks,
  bestAct,
  corrects,
  faqIsSure,
  isAnswered,
  isBareAnswer,
  isFaulty,
  offeredActs,
  onlyAsks,
  surelyActs,
  talkIn,
} from './signals.js';
import type { Heard } from './heard.js';
import { MAYBE, MAYBE_AT_TEXT, SURE, SURE_AT_TEXT } from './thresholds.js';

const QUESTION: Move = { do: 'question' };

/** A message where a field is asked whose answers have a form: a number, a place, a choice. */
export const AT_FIELD: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'corrects an earlier answer',
    when: (heard) => corrects(heard) && !(isAnswered(heard) && !onlyAsks(heard)),
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [QUESTION] : [])],
  },
  {
    name: 'answers, and asks',
    when: (heard) => isAnswered(heard) && asks(heard) && !onlyAsks(heard),
    moves: () => [{ do: 'answer' }, { do: 'named' }, QUESTION],
  },
  {
    name: 'answers',
    when: (heard) => isAnswered(heard) && (!onlyAsks(heard) || isBareAnswer(heard)),
    moves: () => [{ do: 'answer' }, { do: 'named' }],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard),
    moves: (heard) => [{ do: 'named' }, ...doing(heard)],
  },
  { name: 'asks what the step is', when: aboutTheStep, moves: () => [{ do: 'step-help' }] },
  { name: 'asks', when: (heard) => asks(heard), moves: () => [{ do: 'named' }, QUESTION] },
  { name: 'talks', when: (heard) => talks(heard) && heard.named.length === 0, moves: talking },
  {
    name: 'gives values to choose from',
    when: ({ asked }) => asked?.reading.kind === 'unsure',
    moves: () => [{ do: 'named' }, { do: 'which' }],
  },
  { name: 'gives other answers', when: ({ named }) => named.length > 0, moves: () => [{ do: 'named' }] },
  {
    name: 'answers among other things',
    when: ({ asked }) => asked?.reading.kind === 'read',
    moves: () => [{ do: 'which' }],
  },
  { name: 'gives a value that is not right', when: isFaulty, moves: () => [{ do: 'explain' }] },
  {
    name: 'may want something done',
    when: (heard) => actWeight(heard) >= MAYBE,
    moves: (heard) => [offering(heard, false)],
  },
  { name: 'remarks what the FAQ answers', when: faqIsSure, moves: () => [QUESTION] },
  { name: 'is not understood', when: always, moves: () => [{ do: 'explain' }] },
];

/** A message where any text may be the answer: it is kept unless it may be an act, a question or a remark. */
export const AT_TEXT: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'corrects an earlier answer',
    when: (heard) => corrects(heard) && (correcting(heard) || !isRead(heard)),
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [QUESTION] : [])],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard, isRead(heard) ? SURE_AT_TEXT : SURE),
    moves: (heard) => [...doing(heard), ...(isRead(heard) ? [keeping()] : [])],
  },
  {
    name: 'answers, or wants something done',
    when: (heard) => isRead(heard) && actWeight(heard) >= MAYBE_AT_TEXT && !putsRight(heard),
    moves: (heard) => [offering(heard, true)],
  },
  {
    name: 'answers, and asks',
    when: (heard) => isRead(heard) && asks(heard) && !onlyAsks(heard),
    moves: () => [{ do: 'answer' }, { do: 'named' }, QUESTION],
  },
  {
    name: 'answers',
    when: (heard) => isRead(heard) && !onlyAsks(heard),
    moves: () => [{ do: 'answer' }, { do: 'named' }],
  },
  { name: 'asks what the step is', when: aboutTheStep, moves: () => [{ do: 'step-help' }, keeping()] },
  { name: 'asks', when: asks, moves: () => [QUESTION, keeping()] },
  { name: 'talks', when: talks, moves: (heard) => [...talking(heard), keeping()] },
  {
    name: 'may want something done',
    when: (heard) => actWeight(heard) >= MAYBE,
    moves: (heard) => [offering(heard, true)],
  },
  {
    name: 'gives values to choose from',
    when: ({ asked }) => asked?.reading.kind === 'unsure',
    moves: () => [{ do: 'named' }, { do: 'which' }],
  },
  { name: 'remarks what the FAQ answers', when: faqIsSure, moves: () => [QUESTION, keeping()] },
  { name: 'is not understood', when: always, moves: () => [{ do: 'explain' }, keeping()] },
];

function doing(heard: Heard): readonly Move[] {
  const act = bestAct(heard)?.act;
  return act === undefined ? [] : [{ do: 'act', act }];
}

function talking(heard: Heard): readonly Move[] {
  const talk = talkIn(heard);
  return talk === undefined ? [] : [{ do: 'talk', talk }];
}

const offering = (heard: Heard, keep: boolean): Move => ({
  do: 'offer',
  acts: offeredActs(heard, 2),
  keep,
  question: heard.question.zone !== 'none',
});

const keeping = (): Move => ({ do: 'offer', acts: [], keep: true, question: false });

function isRead({ asked }: Heard): boolean {
  return asked?.reading.kind === 'read';
}

function talks(heard: Heard): boolean {
  return talkIn(heard) !== undefined;
}

/** « Surtout pas le directeur, plutôt Mme Roux »: a no that the answer itself follows. */
function putsRight(heard: Heard): boolean {
  const { asked, said } = heard;
  if (asked?.reading.kind !== 'read' || bestAct(heard)?.act !== 'non') return false;
  const { explained } = asked.reading;
  return said.clauses.some(
    ({ marks, start, end }) => marks.repair && explained.some((span) => span.start >= start && span.end <= end),
  );
}

function correcting({ said }: Heard): boolean {
  return isRepair(fold(said.text)) || said.clauses.some(({ marks }) => marks.correction || marks.repair);
}
