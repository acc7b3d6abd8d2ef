import type { Said } from '../said.js';
import type { ActFeatures } from './calibration.js';
import { ACT_NAMES } from './names.js';
import type { Standing } from './rank.js';
import type { Scales } from './scales.js';
import { priorOf, type Situation } from './situation.js';

const SHORT = 2;
const LONG = 12;
const MOST_ODDS = 5;

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
    odds: oddsOf(chance),
    lead: Math.min(1, Math.log(chance / Math.max(1e-4, second?.chance ?? 0)) / MOST_ODDS),
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
    size: Math.log1p(part.words.length) / MOST_ODDS,
    prior: Math.log(priorOf(ACT_NAMES[act] ?? 'aide', situation)),
  };
}

/** How much likelier than not, between -1 and 1. */
function oddsOf(chance: number): number {
  const odds = Math.log(chance / Math.max(1e-6, 1 - chance));
  return Math.max(-1, Math.min(1, odds / MOST_ODDS));
}
