import { Temporal } from 'temporal-polyfill';
import { none, read, type Reading } from '../text/reading.js';
import { before, type Day, type Days } from './calendar.js';
import { formatSpan, type DateSpan } from './date-span.js';

/** One meaning that the library gives: a day, or days up to the one before `end`. */
export interface Resolution {
  readonly type: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/** One date that the library found, with all its meanings. */
export interface LibraryDate {
  readonly values: readonly Resolution[];
}

/**
 * Chooses among the library's meanings: the next to come, or the last one past when the words say so. Never its first
 * value blindly: several dates, a length of time or an hour are no answer. Reason: date.missing.
 */
export function chooseResolution(
  found: readonly LibraryDate[],
  today: Day,
  which: 'next' | 'past',
): Reading<DateSpan> {
  const [only] = found;
  if (only === undefined || found.length > 1) return none('date.missing');
  const meanings = only.values
    .flatMap((value) => daysOf(value) ?? [])
    .sort((a, b) => Temporal.PlainDate.compare(a.first, b.first));
  const chosen =
    which === 'next'
      ? (meanings.find(({ last }) => !before(last, today)) ?? meanings.at(-1))
      : (meanings.findLast(({ last }) => before(last, today)) ?? meanings[0]);
  if (chosen === undefined) return none('date.missing');
  const span = { first: chosen.first.toString(), last: chosen.last.toString() };
  return read(span, formatSpan(span));
}

function daysOf({ type, value, start, end }: Resolution): Days | undefined {
  try {
    if (type === 'date' && value !== undefined)
      return { first: Temporal.PlainDate.from(value), last: Temporal.PlainDate.from(value) };
    if (type !== 'daterange' || start === undefined || end === undefined) return undefined;
    const days = {
      first: Temporal.PlainDate.from(start),
      last: Temporal.PlainDate.from(end).subtract({ days: 1 }),
    };
    return before(days.last, days.first) ? undefined : days;
  } catch {
    // The library also answers « not resolved » and 0001-01-01: no meaning.
    return undefined;
  }
}
