import { Temporal } from 'temporal-polyfill';

export type Day = Temporal.PlainDate;

/** First and last day of something, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

/** The day it is in Paris at that instant. */
export function parisDay(now: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('Europe/Paris')
    .toPlainDate();
}

/** That day of the calendar, or `undefined` when there is none (31 June, 29 February 2023). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

/** One day as a span. */
export function oneDay(day: Day): Days {
  return { first: day, last: day };
}

/** Days `from` to `to` of a month, `to` cut at its end. */
export function partOfMonth(year: number, month: number, from = 1, to = 31): Days {
  const first = Temporal.PlainDate.from({ year, month, day: from });
  return { first, last: first.with({ day: Math.min(to, daysIn(year, month)) }) };
}

/** Whole months `from` to `to` of a year. */
export function months(year: number, from: number, to: number): Days {
  return { first: partOfMonth(year, from).first, last: partOfMonth(year, to).last };
}

/** Monday to Sunday of the week that holds `day`. */
export function weekOf(day: Day): Days {
  const first = day.subtract({ days: day.dayOfWeek - 1 });
  return { first, last: first.add({ days: 6 }) };
}

/** Monday to Sunday of a week by its ISO 8601 number; `undefined` when the year has no such week (53 in most years). */
export function isoWeek(year: number, week: number): Days | undefined {
  const days = weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 }).add({ weeks: week - 1 }));
  return days.first.yearOfWeek === year ? days : undefined;
}

/** Whether `a` comes before `b`. */
export function before(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

/** Whether `inner` lies within `outer`, or is the same. */
export function within(inner: Days, outer: Days): boolean {
  return !before(inner.first, outer.first) && !before(outer.last, inner.last);
}

/** Easter Sunday (anonymous Gregorian algorithm). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}

function daysIn(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}
