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

/** A word of a question with what it weighs. */
export interface WeighedWord {
  readonly weight: number;
  /** Its term in the index, undefined for a word of grammar. */
  readonly term: string | undefined;
  readonly concepts: readonly string[];
  readonly offTopic: boolean;
  readonly corrected: boolean;
  readonly known: boolean;
  readonly says: boolean;
}

const NEUTRAL = 0.25;
const COMMON = 0.5;
const OFF_TOPIC = 2;
const FLOOR = 0.2;

/** The words of a question that count. Those that say nothing of a subject and have no concept don't. */
export function weigh(words: readonly ReadWord[], index: EntryIndex): readonly WeighedWord[] {
  const weighed: WeighedWord[] = [];
  for (const { facts, concepts, offTopic, typed } of words) {
    const { term, grammar, neutral, common } = facts;
    if (grammar && !offTopic && concepts.length === 0) continue;
    const known = index.has(term) || concepts.length > 0;
    if (neutral && !known) continue;
    const ordinary = common && concepts.length === 0 && !offTopic;
    const share = neutral || grammar ? NEUTRAL : ordinary ? COMMON : 1;
    let least = index.idf(term);
    for (const concept of concepts) least = Math.min(least, index.idf(concept));
    weighed.push({
      weight: (FLOOR + least) * share * (offTopic ? OFF_TOPIC : 1),
      term: grammar ? undefined : term,
      concepts,
      offTopic,
      corrected: typed !== undefined,
      known,
      says: !neutral || concepts.length > 0,
    });
  }
  return weighed;
}

/** How much of a question an entry, given by its terms, explains. */
export function explainedBy(words: readonly WeighedWord[], entry: ReadonlySet<string>): Explained {
  let [total, explained, conceptual, foreign, offTopic, elsewhere, corrected, mass] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (const word of words) {
    const { weight } = word;
    const byConcept = holdsAny(entry, word.concepts);
    const own = byConcept || (word.term !== undefined && entry.has(word.term));
    total += weight;
    if (word.says) mass += weight;
    if (byConcept) conceptual += weight;
    if (own) explained += weight;
    if (!word.known) foreign += weight;
    if (word.offTopic) elsewhere += weight;
    if (word.corrected) corrected += weight;
    if (word.offTopic && !own) offTopic += weight;
  }
  const whole = total || 1;
  return {
    explained: explained / whole,
    conceptual: conceptual / whole,
    foreign: foreign / whole,
    offTopic: offTopic / whole,
    elsewhere: elsewhere / whole,
    corrected: corrected / whole,
    mass,
  };
}

function holdsAny(terms: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const term of wanted) if (terms.has(term)) return true;
  return false;
}
