import { FeatureRows } from './feature-rows.js';
import { toLogProbabilities, toProbabilities } from './softmax.js';
import type { Terms } from './terms.js';

const EPOCHS = 2;
const RATE = 2;
const BIAS_RATE = 0.1;
const NEGLIGIBLE = 5e-3;

/**
 * Multinomial logistic regression on the question forms, trained by stochastic descent when the content is loaded.
 * Deterministic: fixed order, zero start. Training costs forms × entries, so a very large knowledge base does without
 * (see `worthTraining`).
 */
export class Classifier {
  readonly #rows: FeatureRows;
  readonly #classes: number;
  /** One run of `classes` weights a feature. */
  readonly #weights: Float32Array;
  readonly #bias: Float64Array;

  constructor(texts: readonly Terms[], labels: readonly number[], classes: number) {
    this.#rows = new FeatureRows(texts);
    this.#classes = classes;
    this.#weights = new Float32Array(this.#rows.features * classes);
    this.#bias = new Float64Array(classes);
    for (let epoch = 0; epoch < EPOCHS; epoch += 1)
      this.#pass(texts.length, labels, RATE / (1 + epoch * 0.3));
  }

  /** Log-probability of each class. */
  logProbabilities(terms: Terms): Float64Array {
    const { columns, values } = this.#rows.vector(terms);
    const logits = new Float64Array(this.#classes);
    this.#fill(logits, columns, values, 0, columns.length);
    return toLogProbabilities(logits);
  }

  #pass(count: number, labels: readonly number[], rate: number): void {
    const { starts, columns, values } = this.#rows;
    const errors = new Float64Array(this.#classes);
    const stride = coprimeStride(count);
    for (let step = 0, at = 0; step < count; step += 1, at = (at + stride) % count) {
      const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
      this.#fill(errors, columns, values, from, to);
      toErrors(errors, labels[at] ?? 0);
      this.#learn(errors, from, to, rate);
    }
  }

  #learn(errors: Float64Array, from: number, to: number, rate: number): void {
    const { columns, values } = this.#rows;
    const [weights, bias] = [this.#weights, this.#bias];
    for (let k = 0; k < errors.length; k += 1) bias[k] = (bias[k] ?? 0) - BIAS_RATE * rate * (errors[k] ?? 0);
    for (let i = from; i < to; i += 1) {
      const base = (columns[i] ?? 0) * errors.length;
      const step = rate * (values[i] ?? 0);
      for (let k = 0; k < errors.length; k += 1) {
        const error = errors[k] ?? 0;
        if (error !== 0) weights[base + k] = (weights[base + k] ?? 0) - step * error;
      }
    }
  }

  #fill(logits: Float64Array, columns: Uint32Array, values: Float32Array, from: number, to: number): void {
    const classes = this.#classes;
    const weights = this.#weights;
    logits.set(this.#bias);
    for (let i = from; i < to; i += 1) {
      const base = (columns[i] ?? 0) * classes;
      const value = values[i] ?? 0;
      for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] ?? 0) + value * (weights[base + k] ?? 0);
    }
  }
}

/** Whether the classifier can be trained in a fraction of a second at start. */
export const worthTraining = (texts: number, classes: number): boolean =>
  classes > 1 && texts * classes <= 600_000;

/** Turns logits, in place, into what each class was believed too much; next to nothing counts as nothing. */
function toErrors(logits: Float64Array, label: number): void {
  const errors = toProbabilities(logits);
  errors[label] = (errors[label] ?? 0) - 1;
  for (let k = 0; k < errors.length; k += 1) if (Math.abs(errors[k] ?? 0) < NEGLIGIBLE) errors[k] = 0;
}

function coprimeStride(count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (divisor(stride, count) !== 1) stride += 1;
  return stride;
}
