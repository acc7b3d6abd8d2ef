import type { Said } from '../said.js';
import type { ActFeatures } from './calibration.js';
import { ACT_NAMES } from './names.js';
import type { Standing } from './rank.js';
import type { Scales } from './scales.js';
import { priorOf, type Situation } from './situation.js';

const SHORT = 2;
const LONG = 12;

/** What speaks for and against the first of the acts, and how clear its lead is. */
export function featuresOf(
  [first, second]: readonly Standing[],
  said: Said,
  situation: Situation,
  scales: Scales,
): ActFeatures {
  if (first === undefined) throw new RangeError('no act to judge');
  const { act, part, chance, question, nothing } = first;
  const { explained, corrected } = scales.explained(part, act);
  const clauses = said.clauses.filter(({ start, end }) => start < part.span.end && end > part.span.start);
  const flag = (holds: boolean): number => (holds ? 1 : 0);
  const length = part.span.end - part.span.start;
  return {
    act: chance,
    margin: chance - (second?.chance ?? 0),
    question,
    nothing,
    explained,
    covered: length / Math.max(1, said.text.trim().length),
    nearest: scales.nearest(part, act),
    corrected,
    asks: flag(clauses.some(({ marks }) => marks.question)),
    negation: flag(clauses.some(({ marks }) => marks.negation)),
    condition: flag(clauses.some(({ marks }) => marks.condition)),
    short: flag(part.words.length <= SHORT),
    long: flag(part.words.length > LONG),
    exact: flag(part.exact === act),
    prior: Math.log(priorOf(ACT_NAMES[act] ?? 'aide', situation)),
  };
}
