import { CONFIDENCE_FEATURES, confidenceOf, zoneOf } from '../../domain/faq/calibration.js';
import type { Calibration, ConfidenceFeatures } from '../../domain/faq/calibration.js';
import { confidenceFeatures } from '../../domain/faq/confidence.js';
import { RANK_FEATURES, rank } from '../../domain/faq/ranking.js';
import type { RankFeatures } from '../../domain/faq/ranking.js';
import { fitLogistic } from './logistic.js';
import type { Case } from './logistic.js';
import { fitRanking } from './fit-ranking.js';
import type { Found } from './measure.js';
import type { Sample } from './samples.js';

/** Samples of one origin, and how much all of them together count: for the order, and for the confidence. */
export interface Source {
  readonly samples: readonly Sample[];
  readonly order: number;
  readonly confidence: number;
}

/** What the limits of the zones may cost at most, on the questions they are set on. */
export interface Tolerance {
  readonly wrong: number;
  readonly far: number;
}

const START: RankFeatures = {
  words: 0.3,
  concepts: 0.3,
  wordsShare: 8,
  conceptsShare: 8,
  nearest: 4,
  nearestThree: 0,
  covered: 0,
  classifier: 0.5,
  explained: 1,
  unknown: 0,
};
/** Applicants ask what the call answers far oftener than what it does not. */
const UNKNOWN_WEIGHT = 0.6;
const HIGHEST = 0.98;
const LOWEST = 0.3;
const STEP = 0.005;
const SUGGEST_SHARE = 0.3;

const unknown = (id: string | undefined): boolean => id?.startsWith('inconnu_') === true;

/** The weights of the ranking, of the confidence, then the zones' limits, in that order. `limits` are the sets that they are set on, each on its own. */
export function fitCalibration(
  sources: readonly Source[],
  limits: readonly (readonly Sample[])[],
  tolerance: Tolerance,
): Calibration {
  const rankWeights = rankingWeights(sources);
  const cases = sources.flatMap(({ samples, confidence }) =>
    confidenceCases(samples, rankWeights, confidence / samples.length),
  );
  const { weights, bias } = fitLogistic(cases);
  const fitted = {
    rank: rankWeights,
    bias: Number(bias.toFixed(4)),
    weights: named(CONFIDENCE_FEATURES, weights) as ConfidenceFeatures,
    answer: 1,
    suggest: 1,
  };
  const answer = Math.max(
    ...limits.map((set) =>
      answerLimit(
        set.map((sample) => judge(sample, fitted)),
        tolerance,
      ),
    ),
  );
  return { ...fitted, answer, suggest: Number((answer * SUGGEST_SHARE).toFixed(3)) };
}

export interface Judged extends Found {
  readonly gold: readonly string[];
}

/** What the engine would say of a sample under a calibration. */
export function judge({ words, knowledge, gold }: Sample, calibration: Calibration): Judged {
  const ranked = rank(words, knowledge, calibration.rank);
  const features = confidenceFeatures(words, ranked, knowledge);
  const confidence = features === undefined ? 0 : confidenceOf(features, calibration);
  const top = ranked.slice(0, 3).map(({ entry }) => knowledge.ids[entry] ?? '');
  return { kind: zoneOf(confidence, unknown(top[0]), calibration), confidence, gold, top };
}

function rankingWeights(sources: readonly Source[]): RankFeatures {
  const choices = sources.flatMap(({ samples, order }) =>
    samples
      .filter(({ gold }) => gold.length > 0)
      .map(({ gold, candidates }) => ({
        candidates: candidates.map(({ features }) => RANK_FEATURES.map((name) => features[name])),
        right: candidates.findIndex(({ id }) => gold.includes(id)),
        weight: (order / samples.length) * (unknown(gold[0]) ? UNKNOWN_WEIGHT : 1),
      })),
  );
  const start = RANK_FEATURES.map((name) => START[name]);
  return named(RANK_FEATURES, fitRanking(choices, start)) as RankFeatures;
}

/** An off-topic question met by a « known unknown » is neither right nor wrong. */
function confidenceCases(samples: readonly Sample[], rankWeights: RankFeatures, weight: number): Case[] {
  return samples.flatMap(({ words, knowledge, gold }) => {
    const ranked = rank(words, knowledge, rankWeights);
    const features = confidenceFeatures(words, ranked, knowledge);
    const id = knowledge.ids[ranked[0]?.entry ?? -1];
    if (features === undefined || id === undefined || (gold.length === 0 && unknown(id))) return [];
    return [
      { features: CONFIDENCE_FEATURES.map((name) => features[name]), right: gold.includes(id), weight },
    ];
  });
}

/** The lowest limit that keeps wrong answers and answers off topic rare. */
function answerLimit(judged: readonly Judged[], tolerance: Tolerance): number {
  const on = judged.filter(({ gold }) => gold.length > 0);
  const off = judged.filter(({ gold }) => gold.length === 0);
  let limit = HIGHEST;
  for (let tried = HIGHEST; tried >= LOWEST; tried -= STEP) {
    const wrong = on.filter(
      ({ confidence, top, gold }) => confidence >= tried && !gold.includes(top[0] ?? ''),
    ).length;
    const far = off.filter(({ confidence, top }) => confidence >= tried && !unknown(top[0])).length;
    if (wrong > tolerance.wrong * on.length || far > tolerance.far * off.length) break;
    limit = tried;
  }
  return Number(limit.toFixed(3));
}

function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, at) => [name, Number((values[at] ?? 0).toFixed(4))]));
}
