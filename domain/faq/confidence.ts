import type { ConfidenceFeatures } from './calibration.js';
import type { EntryIndex } from './entry-index.js';
import type { ReadWord } from './reading.js';

/** The first candidate, as the ranking left it. */
export interface RankedFirst {
  readonly entryTerms: ReadonlySet<string>;
  readonly nearest: number;
  readonly probability: number;
  readonly margin: number;
  readonly classifier: number;
  readonly bm25: number;
}

/** Foreign words of a neutral kind weigh little; those that the lexicon gives to another service weigh double. */
const OFF_TOPIC_WEIGHT = 2;

/** How much of the question the entry explains, how much is foreign to the whole FAQ, and how clear the lead is. */
export function confidenceFeatures(
  words: readonly ReadWord[],
  first: RankedFirst,
  index: EntryIndex,
): ConfidenceFeatures {
  let total = 0;
  let explained = 0;
  let conceptual = 0;
  let foreign = 0;
  let offTopic = 0;
  for (const { stem, concepts, grammar, neutral, offTopic: off } of words) {
    if (grammar) continue;
    const known = index.has(`w:${stem}`) || concepts.length > 0;
    if (neutral && !known) continue;
    const concept = concepts.find((each) => first.entryTerms.has(`c:${each}`));
    const weight = unitWeight(stem, concepts, index, neutral) * (off ? OFF_TOPIC_WEIGHT : 1);
    total += weight;
    if (concept !== undefined) conceptual += weight;
    if (concept !== undefined || first.entryTerms.has(`w:${stem}`)) explained += weight;
    if (!known) foreign += weight;
    if (off && concept === undefined && !first.entryTerms.has(`w:${stem}`)) offTopic += weight;
  }
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  return {
    explained: share(explained),
    explainedConcepts: share(conceptual),
    nearest: first.nearest,
    probability: first.probability,
    margin: first.margin,
    classifier: first.classifier,
    foreign: share(foreign),
    offTopic: offTopic > 0 ? 1 : 0,
    short: 1 / (1 + total / 4),
    bm25: first.bm25,
  };
}

function unitWeight(stem: string, concepts: readonly string[], index: EntryIndex, neutral: boolean): number {
  const word = index.idf(`w:${stem}`);
  const rarest = concepts.reduce((least, concept) => Math.min(least, index.idf(`c:${concept}`)), word);
  return (0.2 + (concepts.length > 0 ? rarest : word)) * (neutral ? 0.3 : 1);
}
