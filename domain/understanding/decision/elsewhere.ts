import type { Move } from './move.js';
import { always, OF_FILES, VERBATIM, type Rule } from './rule.js';
import {
  aboutTheStep,
  actWeight,
  asks,
  bestAct,
  faqIsSure,
  leansToFaq,
  namesToChange,
  offeredActs,
  surelyActs,
  talkIn,
} from './signals.js';
import { MAYBE } from './thresholds.js';

const QUESTION: Move = { do: 'question' };

/** A message where no field is asked: at a document, at the review, or with nothing under way. */
export const ELSEWHERE: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'gives answers by their name',
    when: ({ named }) => named.length > 0,
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [QUESTION] : [])],
  },
  {
    name: 'asks what the FAQ knows better than any act',
    when: leansToFaq,
    moves: () => [QUESTION],
  },
  {
    name: 'names an answer to change, where answers are read again',
    when: (heard) => namesToChange(heard),
    moves: () => [{ do: 'act', act: 'modifier' }],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard),
    moves: (heard) => {
      const act = bestAct(heard)?.act;
      return act === undefined ? [] : [{ do: 'act', act }];
    },
  },
  {
    name: 'talks',
    when: (heard) => talkIn(heard) !== undefined && !faqIsSure(heard),
    moves: (heard) => {
      const talk = talkIn(heard);
      return talk === undefined ? [] : [{ do: 'talk', talk }];
    },
  },
  { name: 'asks what the FAQ knows', when: faqIsSure, moves: () => [QUESTION] },
  { name: 'asks what the step is', when: aboutTheStep, moves: () => [{ do: 'step-help' }] },
  {
    name: 'asks what the FAQ may know',
    when: (heard) => asks(heard) && heard.question.zone !== 'none' && actWeight(heard) < MAYBE,
    moves: () => [QUESTION],
  },
  {
    name: 'may want something done, or ask',
    when: (heard) => offeredActs(heard, 1).length > 0,
    moves: (heard) => [
      { do: 'offer', acts: offeredActs(heard, 2), keep: false, question: heard.question.zone !== 'none' },
    ],
  },
  { name: 'asks', when: (heard) => asks(heard) || heard.question.zone !== 'none', moves: () => [QUESTION] },
  { name: 'is not understood', when: always, moves: () => [{ do: 'explain' }] },
];
