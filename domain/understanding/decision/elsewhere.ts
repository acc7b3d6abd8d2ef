import type { Heard } from './heard.js';
import type { Move } from './move.js';
import { always, doing, OF_FILES, VERBATIM, type Rule } from './rule.js';
import {
  actWeight,
  bestAct,
  isAskedFor,
  leansToFaq,
  namesToChange,
  offeredActs,
  onlyTells,
  surelyActs,
  talkIn,
} from './signals.js';
import { aboutAThing, asks, faqIsSure, onlyAsks } from './questions.js';
import { MAYBE } from './thresholds.js';

const QUESTION: Move = { do: 'question' };

/** « plus tard. et la date, mettez le 2 »: what is wanted done in another sentence than the one that corrects. */
function doingBeside(heard: Heard): readonly Move[] {
  const best = bestAct(heard);
  if (best === undefined || !surelyActs(heard)) return [];
  const apart = heard.named.every(
    ({ by }) => by !== undefined && (by.start >= best.span.end || by.end <= best.span.start),
  );
  return apart ? [{ do: 'act', act: best.act }] : [];
}

/** « je voudrais déposer. C’est quand, la date limite ? »: what is wanted done stands in a sentence of its own. */
function doingApart(heard: Heard): readonly Move[] {
  const best = bestAct(heard);
  if (best === undefined || onlyTells(best.act) || !surelyActs(heard) || isAskedFor(heard)) return [];
  return doing(heard);
}

/** « je commence, et on a jusqu’à quand ? »: both are answered, the question first. */
function asksBesideAct(heard: Heard): boolean {
  const act = bestAct(heard)?.act;
  return (
    asks(heard) &&
    !onlyAsks(heard) &&
    faqIsSure(heard) &&
    act !== undefined &&
    !heard.question.acts.includes(act)
  );
}

/** A message where no field is asked: at a document, at the review, or with nothing under way. */
export const ELSEWHERE: readonly Rule[] = [
  VERBATIM,
  OF_FILES,
  {
    name: 'gives answers by their name',
    when: ({ named }) => named.length > 0,
    moves: (heard) => [{ do: 'named' }, ...(asks(heard) ? [QUESTION] : doingBeside(heard))],
  },
  {
    name: 'asks about a thing',
    when: (heard) => asks(heard) && aboutAThing(heard) !== undefined,
    moves: (heard) => [aboutAThing(heard) ?? QUESTION],
  },
  {
    name: 'asks what the FAQ knows better than any act',
    when: leansToFaq,
    moves: (heard) => [QUESTION, ...doingApart(heard)],
  },
  {
    name: 'names an answer to change, where answers are read again',
    when: (heard) => namesToChange(heard),
    moves: () => [{ do: 'act', act: 'modifier' }],
  },
  {
    name: 'surely wants something done',
    when: (heard) => surelyActs(heard),
    moves: (heard) => [...(asksBesideAct(heard) ? [QUESTION] : []), ...doing(heard)],
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
