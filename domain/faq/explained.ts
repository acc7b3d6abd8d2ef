import type { EntryIndex } from './entry-index.js';
import type { ReadWord } from './reading.js';

/** Shares of a question, each between 0 and 1, its words weighted by how much they tell. */
export interface Explained {
  /** Words that the entry's forms use, or whose concept they use. */
  readonly explained: number;
  /** By concept only. */
  readonly conceptual: number;
  /** Words that the whole FAQ ignores. */
  readonly foreign: number;
  /** Words that the lexicon gives to another service, and that the entry doesn't use. */
  readonly offTopic: number;
  /** Words that the lexicon gives to another service, the entry's own included. */
  readonly elsewhere: number;
  /** Words read only after a correction of their spelling. */
  readonly corrected: number;
  /** How much the question says at all, 0 for mere politeness. */
  readonly mass: number;
}

const NEUTRAL = 0.25;
const COMMON = 0.5;
const OFF_TOPIC = 2;
const FLOOR = 0.2;

/** How much of a question an entry explains. Words that say nothing of a subject and have no concept don't count. */
export function explainedBy(
  words: readonly ReadWord[],
  entry: ReadonlySet<string>,
  index: EntryIndex,
): Explained {
  let [total, explained, conceptual, foreign, offTopic, elsewhere, corrected, mass] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const { stem, concepts, grammar, neutral, common, offTopic: off, typed } of words) {
    if (grammar && !off && concepts.length === 0) continue;
    const known = index.has(`w:${stem}`) || concepts.length > 0;
    if (neutral && !known) continue;
    const byConcept = concepts.some((concept) => entry.has(`c:${concept}`));
    const byWord = !grammar && entry.has(`w:${stem}`);
    const plain = neutral || grammar ? NEUTRAL : common && concepts.length === 0 && !off ? COMMON : 1;
    const weight = tells(stem, concepts, index) * plain * (off ? OFF_TOPIC : 1);
    total += weight;
    if (!neutral || concepts.length > 0) mass += weight;
    if (byConcept) conceptual += weight;
    if (byConcept || byWord) explained += weight;
    if (!known) foreign += weight;
    if (off) elsewhere += weight;
    if (typed !== undefined) corrected += weight;
    if (off && !byConcept && !byWord) offTopic += weight;
  }
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  return {
    explained: share(explained),
    conceptual: share(conceptual),
    foreign: share(foreign),
    offTopic: share(offTopic),
    elsewhere: share(elsewhere),
    corrected: share(corrected),
    mass,
  };
}

function tells(stem: string, concepts: readonly string[], index: EntryIndex): number {
  const word = index.idf(`w:${stem}`);
  if (concepts.length === 0) return FLOOR + word;
  return FLOOR + concepts.reduce((least, concept) => Math.min(least, index.idf(`c:${concept}`)), word);
}
