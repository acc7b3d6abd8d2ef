import type { ConfidenceFeatures } from './calibration.js';
import type { Knowledge } from './knowledge.js';
import type { Ranked } from './ranking.js';
import type { ReadWord } from './reading.js';

const ENOUGH_SAID = 3;
const CLEAR_LEAD = 5;
const JUDGES = ['words', 'concepts', 'nearest', 'classifier'] as const;

/** How much of the question the first candidate explains, how much is foreign to the whole FAQ, how clear the lead is. */
export function confidenceFeatures(
  words: readonly ReadWord[],
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): ConfidenceFeatures | undefined {
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  const { explained, conceptual, foreign, offTopic, elsewhere, corrected, mass } = knowledge.explains(words)(
    first.entry,
  );
  if (mass === 0) return undefined;
  return {
    explained,
    conceptual,
    foreign,
    offTopic,
    offTopicAny: offTopic > 0 ? 1 : 0,
    elsewhere,
    corrected,
    said: mass / (mass + ENOUGH_SAID),
    nearest: first.features.nearest,
    nearestThree: first.features.nearestThree,
    covered: first.features.covered,
    probability: first.probability,
    margin: first.probability - (second?.probability ?? 0),
    classifier: Math.exp(first.features.classifier),
    wordsShare: first.features.wordsShare,
    conceptsShare: first.features.conceptsShare,
    words: Math.min(1, first.features.words / 4),
    concepts: Math.min(1, first.features.concepts / 4),
    lead: Math.min(1, (first.score - (second?.score ?? first.score - CLEAR_LEAD)) / CLEAR_LEAD),
    agreement: agreement(first, ranked),
    unknowns: ranked.reduce((sum, { features, probability }) => sum + features.unknown * probability, 0),
  };
}

/** Share of the separate rankings that put the same entry first. */
function agreement(first: Ranked, ranked: readonly Ranked[]): number {
  const best = (judge: (typeof JUDGES)[number]): number =>
    ranked.reduce((top, each) => Math.max(top, each.features[judge]), -Infinity);
  return (
    JUDGES.filter(
      (judge) =>
        first.features[judge] > 0 === (judge !== 'classifier') && first.features[judge] >= best(judge),
    ).length / JUDGES.length
  );
}
