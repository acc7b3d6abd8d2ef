/** A text's terms, each with its count. */
export type Terms = ReadonlyMap<string, number>;

const EPOCHS = 14;
const RATE = 0.9;
const DECAY = 1e-5;

/**
 * Multinomial logistic regression, trained on the question forms when the content is loaded. Deterministic: fixed order,
 * zero start. Training costs forms × entries, so it is left out of very large knowledge bases (see `worthTraining`).
 */
export class Classifier {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #weights: Float32Array;
  readonly #bias: Float32Array;
  readonly #classes: number;

  constructor(texts: readonly Terms[], labels: readonly number[], classes: number) {
    const columns = new Map<string, number>();
    const idf = documentFrequencies(texts);
    for (const term of idf.keys()) columns.set(term, columns.size);
    this.#columns = columns;
    this.#classes = classes;
    this.#weights = new Float32Array(columns.size * classes);
    this.#bias = new Float32Array(classes);
    const rows = texts.map((terms) => this.#vector(terms));
    for (let epoch = 0; epoch < EPOCHS; epoch += 1) this.#pass(rows, labels, RATE / (1 + epoch * 0.25));
  }

  /** Log-probability of each class. */
  logProbabilities(terms: Terms): Float64Array {
    return logSoftmax(this.#logits(this.#vector(terms)));
  }

  #pass(rows: readonly Vector[], labels: readonly number[], rate: number): void {
    const count = rows.length;
    const stride = coprimeStride(count);
    for (let step = 0, at = 0; step < count; step += 1, at = (at + stride) % count) {
      const row = rows[at];
      if (row === undefined) continue;
      const probabilities = logSoftmax(this.#logits(row)).map(Math.exp);
      const label = labels[at] ?? 0;
      for (let k = 0; k < this.#classes; k += 1) {
        const error = (probabilities[k] ?? 0) - (k === label ? 1 : 0);
        if (Math.abs(error) < 1e-4) continue;
        this.#bias[k] = (this.#bias[k] ?? 0) - rate * 0.1 * error;
        for (const [i, column] of row.columns.entries()) {
          const cell = column * this.#classes + k;
          const weight = this.#weights[cell] ?? 0;
          this.#weights[cell] = weight - rate * (error * (row.values[i] ?? 0) + DECAY * weight);
        }
      }
    }
  }

  #logits({ columns, values }: Vector): Float64Array {
    const logits = Float64Array.from(this.#bias);
    for (const [i, column] of columns.entries()) {
      const value = values[i] ?? 0;
      const base = column * this.#classes;
      for (let k = 0; k < this.#classes; k += 1)
        logits[k] = (logits[k] ?? 0) + value * (this.#weights[base + k] ?? 0);
    }
    return logits;
  }

  #vector(terms: Terms): Vector {
    const columns: number[] = [];
    const values: number[] = [];
    for (const term of terms.keys()) {
      const column = this.#columns.get(term);
      if (column === undefined) continue;
      columns.push(column);
      values.push(KIND_WEIGHT[term[0] ?? 'w'] ?? 1);
    }
    const norm = Math.hypot(...values) || 1;
    return { columns, values: values.map((value) => (SCALE * value) / norm) };
  }
}

const SCALE = 2;
const KIND_WEIGHT: Readonly<Record<string, number>> = { w: 1, c: 1, b: 0.6, p: 0.6 };

interface Vector {
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** Whether the classifier can be trained in a fraction of a second at start. */
export const worthTraining = (texts: number, classes: number): boolean =>
  classes > 1 && texts * classes <= 400_000;

function documentFrequencies(texts: readonly Terms[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const terms of texts) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function logSoftmax(logits: Float64Array): Float64Array {
  const top = logits.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const total = logits.reduce((sum, logit) => sum + Math.exp(logit - top), 0);
  return logits.map((logit) => logit - top - Math.log(total));
}

function coprimeStride(count: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (divides(stride, count) !== 1) stride += 1;
  return stride;
}
