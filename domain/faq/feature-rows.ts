import type { Terms } from './terms.js';

/** A text as the numbers of its known features and their weights, of fixed length. */
export interface FeatureVector {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

const LENGTH = 1;
/** Words and concepts say more than pairs of them, words of grammar, the length, or a few letters. */
const KIND_WEIGHT: Readonly<Record<string, number>> = { w: 1, c: 1, b: 0.6, p: 0.6, f: 0.6, n: 0.5, g: 0.3 };
/** A feature seen once teaches one form by heart. */
const LEAST_USES = 2;

/** The known features, by their number. */
export type FeatureNumbers = ReadonlyMap<string, number>;

/** Texts as sparse rows, one after the other: row `at` is [starts[at], starts[at + 1]). */
export class FeatureRows {
  readonly columns: Uint32Array;
  readonly values: Float32Array;
  readonly starts: readonly number[];
  readonly numbers: FeatureNumbers;

  constructor(texts: readonly Terms[]) {
    const uses = new Map<string, number>();
    for (const terms of texts) for (const term of terms.keys()) uses.set(term, (uses.get(term) ?? 0) + 1);
    const numbers = new Map<string, number>();
    for (const [term, count] of uses) if (count >= LEAST_USES) numbers.set(term, numbers.size);
    this.numbers = numbers;
    const rows = texts.map((terms) => featureVector(terms, numbers));
    const starts = [0];
    for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
    this.starts = starts;
    this.columns = new Uint32Array(starts.at(-1) ?? 0);
    this.values = new Float32Array(this.columns.length);
    for (const [at, row] of rows.entries()) {
      this.columns.set(row.columns, starts[at]);
      this.values.set(row.values, starts[at]);
    }
  }
}

/** A text by the features that are known. */
export function featureVector(terms: Terms, numbers: FeatureNumbers): FeatureVector {
  const columns: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (const term of terms.keys()) {
    const column = numbers.get(term);
    if (column === undefined) continue;
    const value = KIND_WEIGHT[term.charAt(0)] ?? 1;
    columns.push(column);
    values.push(value);
    squares += value * value;
  }
  const scale = squares === 0 ? 0 : LENGTH / Math.sqrt(squares);
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * scale;
  return { columns: new Uint32Array(columns), values: new Float32Array(values) };
}
