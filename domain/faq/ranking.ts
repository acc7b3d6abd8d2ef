import type { Knowledge } from './knowledge.js';
import type { ReadWord } from './reading.js';
import { classifierTerms, indexTerms } from './terms.js';

/** What an entry is ranked on. */
export const RANK_FEATURES = [
  'words',
  'concepts',
  'wordsShare',
  'conceptsShare',
  'nearest',
  'nearestThree',
  'covered',
  'classifier',
  'explained',
  'unknown',
] as const;

export type RankFeature = (typeof RANK_FEATURES)[number];
export type RankFeatures = Readonly<Record<RankFeature, number>>;

/** One entry's place for a question. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  /** Share of belief among the candidates, 0 to 1. */
  readonly probability: number;
  readonly features: RankFeatures;
}

/** Entries looked at by BM25F alone, then with the classifier too, then closely. */
const ROUGHLY = 48;
const CANDIDATES = 16;
const BEST_GAIN = 4;
const LEAST_LOG = -8;
const ROUGH = { bm25: 8, classifier: 0.5 };

/** Orders the entries that share something with the question: BM25F, the nearest forms and the classifier together. */
export function rank(
  words: readonly ReadWord[],
  knowledge: Knowledge,
  weights: RankFeatures,
): readonly Ranked[] {
  const scored = rankFeatures(words, knowledge)
    .map(({ entry, features }) => ({ entry, features, score: linear(features, weights) }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
  const top = scored[0]?.score ?? 0;
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scored.map((each) => ({ ...each, probability: Math.exp(each.score - top) / total }));
}

/** The most promising entries with what they are ranked on, in no order. */
export function rankFeatures(
  words: readonly ReadWord[],
  { index, forms, classifier, ids, explains }: Knowledge,
): readonly { readonly entry: number; readonly features: RankFeatures }[] {
  const terms = indexTerms(words);
  let ideal = 0;
  for (const term of terms.keys()) ideal += index.idf(term) * BEST_GAIN;
  const logs = classifier?.logProbabilities(classifierTerms(words));
  const likely = (entry: number): number => Math.max(LEAST_LOG, logs?.[entry] ?? LEAST_LOG);
  const nearness = forms.compare(terms);
  const explained = explains(words);
  const gain = ROUGH.bm25 / (ideal || 1);
  return index
    .score(terms, ROUGHLY)
    .map((score) => ({
      ...score,
      rough: gain * (score.words + score.concepts) + ROUGH.classifier * likely(score.entry),
    }))
    .sort((a, b) => b.rough - a.rough || a.entry - b.entry)
    .slice(0, CANDIDATES)
    .map(({ entry, ...score }) => {
      const near = nearness(entry);
      const features = {
        words: score.words / 10,
        concepts: score.concepts / 10,
        wordsShare: score.words / (ideal || 1),
        conceptsShare: score.concepts / (ideal || 1),
        nearest: near.best,
        nearestThree: near.three,
        covered: near.covered,
        classifier: likely(entry),
        explained: explained(entry).explained,
        unknown: ids[entry]?.startsWith('inconnu_') === true ? 1 : 0,
      };
      return { entry, features };
    });
}

function linear(features: RankFeatures, weights: RankFeatures): number {
  return RANK_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}
