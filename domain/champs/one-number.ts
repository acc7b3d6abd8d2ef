import { askWhich, onlyMeant, taken, type Bounds } from './bounded.js';
import type { ChampReading, Hearing } from './champ-reader.js';
import type { FoundNumber } from './numbers/scan-numbers.js';
import { standing } from './standing.js';

const NEGATIVE = /^\s*(?:-|moins |minus )\s?\d/;

/** Whether a folded message says a number below zero. */
export function isNegative(folded: string): boolean {
  return NEGATIVE.test(folded);
}

/** The one number that stands among those found, or those to choose from. */
export function oneNumber(
  hearing: Hearing,
  folded: string,
  found: readonly FoundNumber[],
  bounds: Bounds,
): ChampReading {
  const { kept, doubtful, denied, unknown } = standing(hearing.said, folded, found);
  const explained = found.map(({ start, end }) => ({ start, end }));
  const values = [...new Set((kept.length > 0 ? kept : doubtful).map(({ value }) => value))];
  if (kept.length > 0) {
    const only = onlyMeant(values, bounds);
    return only === undefined
      ? askWhich(hearing, values, 'number.several', explained, bounds)
      : taken(hearing, only, explained, bounds);
  }
  if (values.length > 0)
    return askWhich(hearing, values, unknown ? 'number.unsure' : 'number.sure', explained, bounds);
  if (unknown) return { kind: 'none', reason: 'number.unknown' };
  return { kind: 'none', reason: denied ? 'number.denied' : 'number.missing' };
}

/** « un » and « une » are articles where another number is said. */
export function counted(found: readonly FoundNumber[]): readonly FoundNumber[] {
  const numbers = found.filter(({ article }) => !article);
  return numbers.length > 0 ? numbers : found;
}
