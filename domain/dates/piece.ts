import { before, dayOf, type Day, type Days } from './calendar.js';

/** Which of the occurrences is meant: the next to come, the last one, the last not after a day, the first not before one. */
export type Which = 'next' | 'past' | { readonly upTo: Day } | { readonly from: Day };

/** What a rule has to know. */
export interface RuleContext {
  readonly today: Day;
  readonly which: Which;
}

/** What a rule finds: its days, or `invalid` (31 June), or `weekday` when the day of the week contradicts the date. */
export type Found = Days | 'invalid' | 'weekday';

/** A rule of the grammar, tried at each word of the canonical text. */
export interface Rule {
  readonly pattern: RegExp;
  readonly find: (match: RegExpExecArray, context: RuleContext) => Found | undefined;
}

/** Makes a rule; the pattern is anchored where it is tried and must end at the end of a word. */
export function rule(pattern: string, find: Rule['find']): Rule {
  return { pattern: new RegExp(`(?:${pattern})(?![a-zA-Z0-9])`, 'y'), find };
}

/** A year, in four figures or two, unless the two count something. */
export const YEAR =
  '(?:de )?((?:19|20)\\d\\d|(?:1[5-9]|[2-4]\\d)(?! ?(?:%|€|:|/|h\\b|au\\b|et\\b|a\\b|jour|mois|semaine|an\\b|heure|etp|personne|euro|poste)))';

/** Among the occurrences numbered 0 (this year, this month), ±1, ±2…, the one meant. */
export function occurrence(at: (offset: number) => Days | undefined, { today, which }: RuleContext): Found {
  const forward = which === 'next' || (typeof which === 'object' && 'from' in which);
  const limit = which === 'next' || which === 'past' ? today : 'upTo' in which ? which.upTo : which.from;
  for (let step = -REACH; step <= REACH; step++) {
    const days = at(forward ? step : -step);
    if (days === undefined) continue;
    if (forward ? !before(days.last, limit) : isNotAfter(days, limit, which === 'past')) return days;
  }
  return 'invalid';
}

/** A day and month of one year, or of the year meant when none is said. */
export function dayAndMonth(
  day: number,
  month: number,
  year: number | undefined,
  context: RuleContext,
): Found {
  const at = (one: number): Days | undefined => {
    const found = dayOf(one, month, day);
    return found === undefined ? undefined : { first: found, last: found };
  };
  return year === undefined
    ? occurrence((offset) => at(context.today.year + offset), context)
    : (at(year) ?? 'invalid');
}

/** Full year of « 23 » or « 2023 »; `undefined` stays. */
export function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  return text.length === 2 ? (year < 70 ? 2000 : 1900) + year : year;
}

/** Leap days come every eight years at worst. */
const REACH = 8;

function isNotAfter(days: Days, limit: Day, strictly: boolean): boolean {
  return strictly ? before(days.last, limit) : !before(limit, days.first);
}
