import type { ConfidenceFeatures } from './calibration.js';
import type { Knowledge } from './knowledge.js';
import type { Ranked } from './ranking.js';
import type { ReadWord } from './reading.js';

const ENOUGH_SAID = 3;

/** How much of the question the first candidate explains, how much is foreign to the whole FAQ, how clear the lead is. */
export function confidenceFeatures(
  words: readonly ReadWord[],
  [first, second]: readonly Ranked[],
  knowledge: Knowledge,
): ConfidenceFeatures | undefined {
  if (first === undefined) return undefined;
  const { explained, conceptual, foreign, offTopic, mass } = knowledge.explains(words, first.entry);
  return {
    explained,
    conceptual,
    foreign,
    offTopic,
    offTopicAny: offTopic > 0 ? 1 : 0,
    said: mass / (mass + ENOUGH_SAID),
    nearest: first.features.nearest,
    nearestThree: first.features.nearestThree,
    probability: first.probability,
    margin: first.probability - (second?.probability ?? 0),
    classifier: Math.exp(first.features.classifier),
    wordsShare: first.features.wordsShare,
    conceptsShare: first.features.conceptsShare,
  };
}
