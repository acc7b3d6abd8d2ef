import { ACT_WEIGHTS } from './calibration-weights.js';

/** What the probability of the first candidate is judged on, each between 0 and about 1. */
export const ACT_FEATURES = [
  ...([
    'act',
    'odds',
    'lead',
    'margin',
    'question',
    'nothing',
    'explained',
    'covered',
    'nearest',
    'corrected',
  ] as const),
  ...(['asks', 'negation', 'condition', 'short', 'long', 'exact', 'prior', 'size'] as const),
] as const;

export type ActFeatures = Readonly<Record<(typeof ACT_FEATURES)[number], number>>;

/** A logistic model of « the first candidate is what the person wants », and the limits of the three zones. */
export interface ActCalibration {
  readonly bias: number;
  readonly weights: ActFeatures;
  /** At least this sure: done, or confirmed where it is serious. */
  readonly sure: number;
  /** At least this sure: offered. */
  readonly offered: number;
}

/** Fitted by bench/understanding/fit-actes.ts (npm run fit:actes). */
export const ACT_CALIBRATION: ActCalibration = ACT_WEIGHTS;

/** Probability that the first candidate is right. */
export function actConfidence(features: ActFeatures, { bias, weights }: ActCalibration): number {
  let logit = bias;
  for (const name of ACT_FEATURES) logit += weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}
