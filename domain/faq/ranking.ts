import type { EntryScores } from './entry-index.js';
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

/** Entries looked at closely: the most promising by BM25F and the classifier. */
const CANDIDATES = 16;
const BEST_GAIN = 4;
const LEAST_LOG = -8;
/** An entry with few forms shares less with any question: what it lacks for that, by the logarithm of its thinness. */
const THIN_BONUS = 0.8;
const ROUGH = { bm25: 8, classifier: 0.5 };

/** Orders the entries that share something with the question: BM25F, the nearest forms and the classifier together. */
export function rank(
  words: readonly ReadWord[],
  knowledge: Knowledge,
  weights: RankFeatures,
): readonly Ranked[] {
  const scored = rankFeatures(words, knowledge)
    .map(({ entry, features }) => ({
      entry,
      features,
      score: linear(features, weights) + THIN_BONUS * Math.log(knowledge.thinness[entry] ?? 1),
      probability: 0,
    }))
    .sort(byScore);
  const top = scored[0]?.score ?? 0;
  let total = 0;
  for (const each of scored) total += each.probability = Math.exp(each.score - top);
  for (const each of scored) each.probability /= total;
  return scored;
}

/** The most promising entries with what they are ranked on, in no order. */
export function rankFeatures(
  words: readonly ReadWord[],
  { index, forms, classifier, ids, explains }: Knowledge,
): readonly { readonly entry: number; readonly features: RankFeatures }[] {
  const terms = indexTerms(words);
  let ideal = 0;
  for (const term of terms.keys()) ideal += index.idf(term) * BEST_GAIN;
  const whole = ideal || 1;
  const scores = index.score(terms);
  const logs = classifier?.logProbabilities(classifierTerms(words, terms));
  const nearness = forms.compare(terms);
  const explained = explains(words);
  return promising(scores, logs, ROUGH.bm25 / whole).map((entry) => {
    const near = nearness(entry);
    const [own, meant] = [scores.words[entry] ?? 0, scores.concepts[entry] ?? 0];
    const features = {
      words: own / 10,
      concepts: meant / 10,
      wordsShare: own / whole,
      conceptsShare: meant / whole,
      nearest: near.best,
      nearestThree: near.three,
      covered: near.covered,
      classifier: likely(logs, entry),
      explained: explained(entry).explained,
      unknown: ids[entry]?.startsWith('inconnu_') === true ? 1 : 0,
    };
    return { entry, features };
  });
}

/** The entries that share a term with the question, the most promising only. @param gain what BM25F is worth */
function promising({ words, concepts }: EntryScores, logs: Float64Array | undefined, gain: number): number[] {
  const best: number[] = [];
  const worth: number[] = [];
  for (let entry = 0; entry < words.length; entry += 1) {
    const shared = (words[entry] ?? 0) + (concepts[entry] ?? 0);
    if (shared === 0) continue;
    const rough = gain * shared + ROUGH.classifier * likely(logs, entry);
    if (best.length === CANDIDATES && rough <= (worth[CANDIDATES - 1] ?? 0)) continue;
    let at = Math.min(best.length, CANDIDATES - 1);
    for (; at > 0 && rough > (worth[at - 1] ?? 0); at -= 1) {
      worth[at] = worth[at - 1] ?? 0;
      best[at] = best[at - 1] ?? 0;
    }
    worth[at] = rough;
    best[at] = entry;
  }
  return best;
}

function likely(logs: Float64Array | undefined, entry: number): number {
  return Math.max(LEAST_LOG, logs?.[entry] ?? LEAST_LOG);
}

type Order = Pick<Ranked, 'entry' | 'score'>;

function byScore(a: Order, b: Order): number {
  return b.score - a.score || a.entry - b.entry;
}

function linear(features: RankFeatures, weights: RankFeatures): number {
  let sum = 0;
  for (const name of RANK_FEATURES) sum += weights[name] * features[name];
  return sum;
}
