import type { Said, Span } from '../said.js';
import { ACT_CALIBRATION, actConfidence, type ActFeatures } from './calibration.js';
import { featuresOf } from './features.js';
import type { LearnedActs } from './learn.js';
import { ACT_NAMES, type ActName } from './names.js';
import { rank } from './rank.js';
import { Scales } from './scales.js';
import type { Situation } from './situation.js';

/** An act that a text may ask for, and why. */
export interface ActCandidate {
  readonly act: ActName;
  /** That this is what the person wants here, 0 to 1. */
  readonly probability: number;
  /** Share of the words there that this act's phrases use too, 0 to 1. */
  readonly explained: number;
  /** The part of the text that says so. */
  readonly span: Span;
}

/** What the probability was computed from, for the measures. */
export interface ActExplanation {
  readonly candidates: readonly ActCandidate[];
  readonly features: ActFeatures | undefined;
}

/** Tells which acts a text may ask for. Deterministic: same phrases, text and situation, same result. */
export interface ActEngine {
  /** Best first, five at most: only acts that are possible there. */
  weigh(said: Said, situation: Situation): readonly ActCandidate[];
  explain(said: Said, situation: Situation): ActExplanation;
}

const SHOWN = 5;

/** The engine of what was learned, at this start or at an earlier one. It reads both languages. */
export function createActEngine(learned: LearnedActs, calibration = ACT_CALIBRATION): ActEngine {
  const scales = new Scales(learned);
  const explain = (said: Said, situation: Situation): ActExplanation => {
    const ranked = rank(scales.parts(said), situation);
    const [first] = ranked;
    if (first === undefined) return { candidates: [], features: undefined };
    const features = featuresOf(ranked, said, situation, scales);
    const confidence = actConfidence(features, calibration);
    const candidates = ranked.slice(0, SHOWN).map(({ act, part, chance }) => ({
      act: ACT_NAMES[act] ?? 'aide',
      probability: confidence * (chance / first.chance),
      explained: scales.explained(part, act).explained,
      span: part.span,
    }));
    return { candidates, features };
  };
  return { explain, weigh: (said, situation) => explain(said, situation).candidates };
}
