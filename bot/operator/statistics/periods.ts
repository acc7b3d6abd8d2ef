import type { DailyCount, QuestionOutcome } from '../../../domain/statistics/daily-count.js';

/** What became of the questions of a day or a month. */
export interface Period extends Readonly<Record<QuestionOutcome, number>> {
  /** YYYY-MM-DD or YYYY-MM. */
  readonly name: string;
}

const DAY_MS = 86_400_000;
/** More bars than that can't be told apart. */
const MOST_DAYS = 62;
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const MONTH_LENGTH = 'YYYY-MM'.length;

/** The questions by day, days without any included; by month where the days would be too many. */
export function questionPeriods(counts: readonly DailyCount[]): readonly Period[] {
  const questions = counts.filter(({ measure }) => measure === 'question');
  const days = questions.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = daysBetween(first, last);
  const length = all.length > MOST_DAYS ? MONTH_LENGTH : DAY_LENGTH;
  const names = [...new Set(all.map((day) => day.slice(0, length)))];
  const number = (name: string, outcome: QuestionOutcome): number =>
    questions
      .filter(({ day, subject }) => day.startsWith(name) && subject === outcome)
      .reduce((sum, { count }) => sum + count, 0);
  return names.map((name) => ({
    name,
    repondue: number(name, 'repondue'),
    suggeree: number(name, 'suggeree'),
    manquee: number(name, 'manquee'),
  }));
}

/** A day or a month as French readers write it. */
export function periodName(name: string, length: 'long' | 'short'): string {
  const day = name.length === DAY_LENGTH ? ({ day: length === 'long' ? 'numeric' : '2-digit' } as const) : {};
  const year = length === 'long' || name.length < DAY_LENGTH ? ({ year: 'numeric' } as const) : {};
  const month = length === 'long' ? 'long' : '2-digit';
  return new Date(name).toLocaleDateString('fr-FR', { ...day, month, ...year, timeZone: 'UTC' });
}

function daysBetween(first: string, last: string): readonly string[] {
  const from = Date.parse(first);
  const count = Math.round((Date.parse(last) - from) / DAY_MS) + 1;
  return Array.from({ length: count }, (_, at) => new Date(from + at * DAY_MS).toISOString().slice(0, 10));
}
