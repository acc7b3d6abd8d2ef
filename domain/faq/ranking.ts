import type { Knowledge } from './knowledge.js';
import type { ReadWord } from './reading.js';
import { classifierTerms, indexTerms } from './terms.js';

/** One entry's place for a question. */
export interface Ranked {
  readonly entry: number;
  readonly score: number;
  /** Share of belief among the candidates, 0 to 1. */
  readonly probability: number;
  /** BM25F as a share of the best imaginable, 0 to 1. */
  readonly bm25: number;
  readonly nearest: number;
  /** The classifier's probability, 0 when there is none. */
  readonly classifier: number;
}

const CANDIDATES = 16;
const WEIGHTS = { bm25: 8, classifier: 0.5, nearest: 4 };
const BEST_GAIN = 4;
const LEAST_LOG = -8;

/** Orders the entries that share something with the question: BM25F, the nearest form and the classifier together. */
export function rank(words: readonly ReadWord[], { index, forms, classifier }: Knowledge): readonly Ranked[] {
  const terms = indexTerms(words);
  let ideal = 0;
  for (const term of terms.keys()) ideal += index.idf(term) * BEST_GAIN;
  const logs = classifier?.logProbabilities(classifierTerms(words));
  const likely = (entry: number): number => Math.max(LEAST_LOG, logs?.[entry] ?? LEAST_LOG);
  const question = forms.prepare(terms);
  const scored = [...index.score(terms)]
    .map(([entry, score]) => ({ entry, bm25: ideal === 0 ? 0 : score / ideal }))
    .map((each) => ({ ...each, rough: WEIGHTS.bm25 * each.bm25 + WEIGHTS.classifier * likely(each.entry) }))
    .sort((a, b) => b.rough - a.rough || a.entry - b.entry)
    .slice(0, CANDIDATES)
    .map(({ entry, bm25, rough }) => {
      const nearest = forms.nearest(question, entry);
      return { entry, bm25, nearest, score: rough + WEIGHTS.nearest * nearest };
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
  const top = scored[0]?.score ?? 0;
  const total = scored.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  return scored.map((each) => ({
    ...each,
    probability: Math.exp(each.score - top) / total,
    classifier: logs === undefined ? 0 : Math.exp(likely(each.entry)),
  }));
}
