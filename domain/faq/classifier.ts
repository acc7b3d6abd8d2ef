import { FeatureRows, featureVector, type FeatureNumbers, type FeatureVector } from './feature-rows.js';
import { toLogProbabilities, toProbabilities } from './softmax.js';
import type { Terms } from './terms.js';

const EPOCHS = 2;
const RATE = 2;
const BIAS_RATE = 0.1;
const NEGLIGIBLE = 5e-3;

/** What a classifier has learned: plain data, from which the same classifier is made again. */
export interface Weights {
  readonly numbers: FeatureNumbers;
  readonly classes: number;
  /** One run of `classes` weights a feature. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

/** Multinomial logistic regression on the question forms. */
export class Classifier {
  constructor(private readonly learned: Weights) {}

  /** Log-probability of each class. */
  logProbabilities(terms: Terms): Float64Array {
    const vector = featureVector(terms, this.learned.numbers);
    const logits = new Float64Array(this.learned.classes);
    fill(logits, this.learned, vector, 0, vector.columns.length);
    return toLogProbabilities(logits);
  }
}

/**
 * Trains a classifier by stochastic descent. Deterministic: fixed order, zero start. It costs forms × entries, so a very large
 * knowledge base does without (see `worthTraining`).
 * @param labels the class of each text
 * @param shares how much a text of each class counts
 */
export function train(
  texts: readonly Terms[],
  labels: readonly number[],
  shares: readonly number[],
  epochs = EPOCHS,
): Weights {
  const rows = new FeatureRows(texts);
  const { numbers } = rows;
  const classes = shares.length;
  const weights = new Float32Array(numbers.size * classes);
  const learned = { numbers, classes, weights, bias: new Float64Array(classes) };
  const shareOf = (label: number): number => shares[label] ?? 1;
  for (let epoch = 0; epoch < epochs; epoch += 1)
    pass(learned, rows, labels, (label) => (RATE / (1 + epoch * 0.3)) * shareOf(label));
  return learned;
}

function pass(
  learned: Weights,
  rows: FeatureRows,
  labels: readonly number[],
  rateOf: (label: number) => number,
): void {
  const count = labels.length;
  const errors = new Float64Array(learned.classes);
  const stride = coprimeStride(count);
  for (let step = 0, at = 0; step < count; step += 1, at = (at + stride) % count) {
    const [from, to] = [rows.starts[at] ?? 0, rows.starts[at + 1] ?? 0];
    fill(errors, learned, rows, from, to);
    const label = labels[at] ?? 0;
    toErrors(errors, label);
    correct(learned, rows, errors, from, to, rateOf(label));
  }
}

function correct(
  { weights, bias }: Weights,
  { columns, values }: FeatureVector,
  errors: Float64Array,
  from: number,
  to: number,
  rate: number,
): void {
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

function fill(
  logits: Float64Array,
  { classes, weights, bias }: Weights,
  { columns, values }: FeatureVector,
  from: number,
  to: number,
): void {
  logits.set(bias);
  for (let i = from; i < to; i += 1) {
    const base = (columns[i] ?? 0) * classes;
    const value = values[i] ?? 0;
    for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] ?? 0) + value * (weights[base + k] ?? 0);
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
