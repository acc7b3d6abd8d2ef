import { foldInPlace } from '../text/fold.js';
import type { Span } from '../understanding/said.js';
import { askWhich, onlyMeant, taken, type Bounds } from './bounded.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { readCompte } from './compte.js';
import { findWorkTimes, type WorkTime } from './numbers/work-time.js';
import { standing } from './standing.js';

/** Reads a number of full-time equivalents, or a count, within the field's bounds. */
export const nombre: ChampReader = {
  read(hearing) {
    if (hearing.champ.entier === true) return readCompte(hearing);
    const folded = foldInPlace(hearing.said.text);
    const { times, negative, others } = findWorkTimes(folded);
    const { kept, doubtful, denied, unknown } = standing(hearing.said, folded, times);
    const explained = times.map(({ start, end }) => ({ start, end }));
    if (kept.length > 0) return settle(hearing, best(kept), explained);
    if (doubtful.length > 0)
      return ask(hearing, valuesOf(best(doubtful)), unknown ? 'number.unsure' : 'number.sure', explained);
    if (unknown) return none('number.unknown');
    if (negative) return none('number.negative');
    if (denied) return none('number.denied');
    return none(others ? 'number.other' : 'number.missing');
  },
};

/** A total said as such; then posts and shares of one before bare numbers, these before hours and heads. */
function best(times: readonly WorkTime[]): readonly WorkTime[] {
  const totals = times.filter(({ total }) => total);
  const among = totals.length > 0 ? totals : times;
  const kinds = (['time', 'bare', 'hours', 'heads'] as const).map((kind) =>
    among.filter(({ said }) => said === kind),
  );
  return kinds.find((found) => found.length > 0) ?? among;
}

function settle(hearing: Hearing, times: readonly WorkTime[], explained: readonly Span[]): ChampReading {
  const values = valuesOf(times);
  const only = onlyMeant(values, BOUNDS);
  if (only === undefined) return ask(hearing, withSum(times, values), 'number.several', explained);
  if (times.some(({ bound }) => bound)) return ask(hearing, [only], 'number.bound', explained);
  const said = times[0]?.said ?? 'bare';
  if (said === 'hours') return ask(hearing, [only], 'number.hours', explained);
  if (said === 'heads') return ask(hearing, [only], 'number.heads', explained);
  return taken(hearing, only, explained, BOUNDS);
}

/** Both ends of a range count. */
function valuesOf(times: readonly WorkTime[]): number[] {
  return [...new Set(times.flatMap(({ etp, upTo }) => (upTo === undefined ? [etp] : [etp, upTo])))];
}

/** « un temps plein, un mi-temps » may be a sum: it is offered first. */
function withSum(times: readonly WorkTime[], values: readonly number[]): readonly number[] {
  const sums = times.length === 2 && times.every(({ said, upTo }) => said === 'time' && upTo === undefined);
  const sum = times.reduce((total, { etp }) => total + etp, 0);
  return sums ? [...new Set([Math.round(sum * 1e4) / 1e4, ...values])] : values;
}

const BOUNDS: Bounds = { faultOf, apart: 1e-6, missing: 'number.missing' };

/** Asks which of these values is meant. */
function ask(
  hearing: Hearing,
  values: readonly number[],
  reason: string,
  explained: readonly Span[],
): ChampReading {
  return askWhich(hearing, values, reason, explained, BOUNDS);
}

function faultOf({ champ: { bornes } }: Hearing, value: number): string | undefined {
  if (bornes === undefined) return undefined;
  if (value < bornes.min) return 'number.tooSmall';
  return value > bornes.max ? 'number.tooLarge' : undefined;
}

function none(reason: string): ChampReading {
  return { kind: 'none', reason };
}
