import { CALIBRATIONS, confidenceOf, zoneOf } from './calibration.js';
import type { Calibration, ConfidenceFeatures, FaqZone } from './calibration.js';
import { confidenceFeatures } from './confidence.js';
import type { FaqEntry } from './faq-entry.js';
import { recall, type Knowledge } from './knowledge.js';
import type { FaqLanguage } from './language.js';
import { recalling } from '../text/recalling.js';
import { EMPTY_LEXICON } from './lexicon.js';
import type { Lexicon } from './lexicon.js';
import { learn, type Learned } from './learn.js';
import { rank } from './ranking.js';
import type { Ranked } from './ranking.js';
import { read, wording } from './reading.js';
import type { ReadWord } from './reading.js';
import { conceptName } from './terms.js';

/** An entry that may answer, and why. */
export interface FaqCandidate {
  readonly id: string;
  /** Probability that this entry answers, 0 to 1. */
  readonly confidence: number;
  /** Rank score; comparable within one question only. */
  readonly score: number;
  /** Words of the question that this entry's forms use. */
  readonly words: readonly string[];
  /** Concepts that the question and the entry share. */
  readonly concepts: readonly string[];
}

export interface FaqResult {
  readonly zone: FaqZone;
  /** Best first, five at most. */
  readonly candidates: readonly FaqCandidate[];
  /** That of the first candidate, 0 without any. */
  readonly confidence: number;
}

/** What the confidence was computed from, for the measures and for `npm run faq`. */
export interface FaqExplanation extends FaqResult {
  readonly words: readonly ReadWord[];
  readonly features: ConfidenceFeatures | undefined;
}

/** Looks questions up in one language's entries. Deterministic: same content and question, same result. */
export interface FaqEngine {
  ask(question: string): FaqResult;
  explain(question: string): FaqExplanation;
}

export interface FaqEngineOptions {
  /** Without one, the engine lives on the entries' own words. */
  readonly lexicon?: Lexicon;
  readonly calibration?: Calibration;
  /** French unless said otherwise. */
  readonly language?: FaqLanguage;
}

const SHOWN = 5;
/** The parts of one message, and of those that come at the same time. */
const RECENT = 32;

/** Builds the engine from the entries: a second for some hundred of them. */
export function buildFaqEngine(
  entries: readonly FaqEntry[],
  { lexicon = EMPTY_LEXICON, language = 'fr', calibration }: FaqEngineOptions = {},
): FaqEngine {
  return faqEngine(learn(entries, lexicon, language), calibration);
}

/** The engine of what was learned, at this start or at an earlier one. */
export function faqEngine(
  learned: Learned,
  calibration = learned.withLexicon ? CALIBRATIONS.lexicon : CALIBRATIONS.plain,
): FaqEngine {
  const knowledge = recall(learned);
  const explain = recalling((question) => lookUp(question, knowledge, calibration), RECENT);
  return {
    explain,
    ask: (question) => {
      const { zone, candidates, confidence } = explain(question);
      return { zone, candidates, confidence };
    },
  };
}

function lookUp(question: string, knowledge: Knowledge, calibration: Calibration): FaqExplanation {
  const words = read(question, knowledge.tools);
  const title = knowledge.titles.get(wording(words));
  const ranked = withFirst(title, rank(words, knowledge, calibration.rank));
  const features = confidenceFeatures(words, ranked, knowledge);
  if (features === undefined) return { zone: 'none', candidates: [], confidence: 0, words, features };
  const confidence = title === undefined ? confidenceOf(features, calibration) : 1;
  const belief = confidence / (ranked[0]?.probability ?? 1);
  const candidates = ranked.slice(0, SHOWN).map((each) => candidate(each, words, knowledge, belief));
  const zone = zoneOf(confidence, candidates[0]?.id.startsWith('inconnu_') === true, calibration);
  return { zone, candidates, confidence, words, features };
}

/** An entry's own question, as a button sends it, leaves no doubt. */
function withFirst(entry: number | undefined, ranked: readonly Ranked[]): readonly Ranked[] {
  const first = ranked.find((each) => each.entry === entry);
  if (first === undefined) return ranked;
  return [{ ...first, probability: 1 }, ...ranked.filter((each) => each !== first)];
}

function candidate(
  { entry, score, probability }: Ranked,
  words: readonly ReadWord[],
  { ids, entryTerms }: Knowledge,
  belief: number,
): FaqCandidate {
  const terms = entryTerms[entry] ?? new Set<string>();
  const shared = new Set<string>();
  const concepts = new Set<string>();
  for (const { facts, concepts: meant } of words) {
    if (!facts.grammar && terms.has(facts.term)) shared.add(facts.word);
    for (const concept of meant) if (terms.has(concept)) concepts.add(conceptName(concept));
  }
  return {
    id: ids[entry] ?? '',
    confidence: belief * probability,
    score,
    words: [...shared],
    concepts: [...concepts],
  };
}
