import { CALIBRATION_WEIGHTS } from './calibration-weights.js';
import type { RankFeatures } from './ranking.js';

/** What the confidence is judged on, each between 0 and about 1. */
export const CONFIDENCE_FEATURES = [
  'explained',
  'conceptual',
  'foreign',
  'offTopic',
  'offTopicAny',
  'elsewhere',
  'corrected',
  'said',
  'nearest',
  'nearestThree',
  'covered',
  'probability',
  'margin',
  'classifier',
  'wordsShare',
  'conceptsShare',
  'words',
  'concepts',
  'lead',
  'agreement',
  'unknowns',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];
export type ConfidenceFeatures = Readonly<Record<ConfidenceFeature, number>>;

/** Answer; propose the first candidates; or say that one does not know. */
export type FaqZone = 'answer' | 'suggest' | 'none';

/** A logistic model of « the first candidate is right », and the two limits of the three zones. */
export interface Calibration {
  readonly rank: RankFeatures;
  readonly bias: number;
  readonly weights: ConfidenceFeatures;
  /** At least this sure: answer. */
  readonly answer: number;
  /** At least this sure: « Vouliez-vous dire ». */
  readonly suggest: number;
}

/** Fitted by bench/faq/fit-calibration.ts: with the lexicon, and for a knowledge base without one. */
export const CALIBRATIONS: { readonly lexicon: Calibration; readonly plain: Calibration } =
  CALIBRATION_WEIGHTS;

/** Saying that the call doesn't tell does less harm than a wrong answer: less sureness is enough for it. */
const ENOUGH_FOR_UNKNOWN = 0.6;

/** What to do with a first candidate of that confidence. @param unknown whether it says that the call doesn't tell */
export function zoneOf(confidence: number, unknown: boolean, { answer, suggest }: Calibration): FaqZone {
  if (confidence >= (unknown ? Math.min(answer, ENOUGH_FOR_UNKNOWN) : answer)) return 'answer';
  return confidence >= suggest ? 'suggest' : 'none';
}

/** Probability that the first candidate is right. */
export function confidenceOf(features: ConfidenceFeatures, { bias, weights }: Calibration): number {
  let logit = bias;
  for (const name of CONFIDENCE_FEATURES) logit += weights[name] * features[name];
  return 1 / (1 + Math.exp(-logit));
}
