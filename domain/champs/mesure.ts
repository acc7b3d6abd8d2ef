import { foldInPlace } from '../text/fold.js';
import type { Bounds } from './bounded.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { scanNumbers, type FoundNumber } from './numbers/scan-numbers.js';
import { counted, isNegative, oneNumber } from './one-number.js';

const PERCENT = /^ ?(?:%|pour ?cents?\b|percent\b|per cent\b)/;
const THIRDS = /\b(?:un|deux|one|two|a|1|2) (?:tiers|thirds?)\b/;

/** Reads a number with its decimals, whatever it measures: no hours nor posts are made of it. */
export const decimal: ChampReader = { read: (hearing) => measured(hearing, (found) => counted(found)) };

/** Reads a percentage from 0 to 100: « 70 % », « la moitié », « un quart ». */
export const pourcentage: ChampReader = {
  read: (hearing) => measured(hearing, (found, folded) => shares(found, folded)),
};

function measured(
  hearing: Hearing,
  meant: (found: readonly FoundNumber[], folded: string) => readonly FoundNumber[],
): ChampReading {
  const { said } = hearing;
  const folded = foldInPlace(said.text);
  if (isNegative(folded)) return { kind: 'none', reason: 'number.negative' };
  const found = meant(scanNumbers(folded), folded);
  return oneNumber(hearing, folded, found, BOUNDS);
}

/** Numbers with their mark come before those without; a fraction is a share of a hundred. */
function shares(found: readonly FoundNumber[], folded: string): readonly FoundNumber[] {
  const third = THIRDS.exec(folded);
  if (third !== null) {
    const value = /^(?:deux|two|2)/.test(third[0]) ? 66.67 : 33.33;
    const end = third.index + third[0].length;
    return [{ value, start: third.index, end, article: false, fraction: true, ambiguous: false, scale: 1 }];
  }
  const marked = found.filter(({ end }) => PERCENT.test(folded.slice(end)));
  const all = (marked.length > 0 ? marked : counted(found)).map((one) => ({
    ...one,
    value: one.fraction && one.value < 1 ? one.value * 100 : one.value,
    end: one.end + (PERCENT.exec(folded.slice(one.end))?.[0].length ?? 0),
  }));
  return all.map((one) => ({ ...one, value: Math.round(one.value * 100) / 100 }));
}

const BOUNDS: Bounds = { faultOf, apart: 1e-6, missing: 'number.missing' };

function faultOf({ champ: { bornes, type } }: Hearing, value: number): string | undefined {
  const most = bornes?.max ?? (type === 'pourcentage' ? 100 : Infinity);
  if (value < (bornes?.min ?? 0)) return 'number.tooSmall';
  return value > most ? 'number.tooLarge' : undefined;
}
