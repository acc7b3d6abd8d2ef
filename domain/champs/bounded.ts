import type { Span } from '../understanding/said.js';
import type { ChampReading, Hearing } from './champ-reader.js';

const MOST_CANDIDATES = 5;

/** How a field of numbers judges them. */
export interface Bounds {
  /** Why the field can't hold a value, if so: a key of `comprendre:`. */
  readonly faultOf: (hearing: Hearing, value: number) => string | undefined;
  /** Values nearer than this are the same. */
  readonly apart: number;
  /** The reason when there is none to ask about. */
  readonly missing: string;
}

/** Takes a value that the field may hold; says why it can't otherwise. */
export function taken(
  hearing: Hearing,
  value: number,
  explained: readonly Span[],
  { faultOf }: Bounds,
): ChampReading {
  const fault = faultOf(hearing, value);
  if (fault !== undefined) return { kind: 'none', reason: fault };
  return { kind: 'read', answers: { [hearing.champ.id]: value }, explained };
}

/** Asks which of the values that the field may hold; says why when it may hold none of them. */
export function askWhich(
  hearing: Hearing,
  values: readonly number[],
  reason: string,
  explained: readonly Span[],
  { faultOf, missing }: Bounds,
): ChampReading {
  const possible = [...new Set(values)].filter((value) => faultOf(hearing, value) === undefined);
  if (possible.length === 0) {
    const [first] = values;
    return { kind: 'none', reason: (first === undefined ? undefined : faultOf(hearing, first)) ?? missing };
  }
  const candidates = possible.slice(0, MOST_CANDIDATES).map((value) => ({ [hearing.champ.id]: value }));
  const alone = possible.length === 1 && reason.endsWith('.several');
  return { kind: 'unsure', candidates, reason: alone ? 'reponse.a_confirmer' : reason, explained };
}

/** The one value that is meant: the only one, or the sum of the others (« 30 000 : 20 000 et 10 000 »). */
export function onlyMeant(values: readonly number[], { apart }: Bounds): number | undefined {
  return (
    values.find((value) => isSumOfOthers(value, values, apart)) ??
    (values.length === 1 ? values[0] : undefined)
  );
}

function isSumOfOthers(value: number, values: readonly number[], apart: number): boolean {
  const others = values.filter((other) => other !== value);
  return others.length > 1 && Math.abs(others.reduce((sum, other) => sum + other, 0) - value) < apart;
}
