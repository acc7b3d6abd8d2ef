import type { ReadWord } from './reading.js';

const CONCEPT = 'c:';
/** Words whose neighbours count, and concepts that are paired, however long the text. */
const NEIGHBOURS = 40;
const PAIRED = 8;

/** A concept of the lexicon as a term of the index. */
export const conceptTerm = (name: string): string => CONCEPT + name;

/** The concept's name in the lexicon. */
export const conceptName = (term: string): string => term.slice(CONCEPT.length);

export const isConcept = (term: string): boolean => term.startsWith(CONCEPT);

/** A text's terms, each with its count. */
export type Terms = ReadonlyMap<string, number>;

/** Terms of a text with their count: `w:` stems of words, `c:` concepts. A phrase counts once for its concept. */
export function indexTerms(words: readonly ReadWord[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { facts, concepts } of words) {
    if (!facts.grammar) add(terms, facts.term);
    for (const concept of concepts) terms.set(concept, 1);
  }
  return terms;
}

/** The index terms of the same words, plus what only the classifier weighs: neighbouring words and pairs of concepts. */
export function classifierTerms(words: readonly ReadWord[], indexed: Terms): Map<string, number> {
  const terms = new Map(indexed);
  const concepts: string[] = [];
  for (const term of terms.keys()) if (concepts.length < PAIRED && isConcept(term)) concepts.push(term);
  addNeighbours(terms, words);
  for (let at = 0; at < concepts.length; at += 1) {
    for (let other = at + 1; other < concepts.length; other += 1)
      addPair(terms, concepts[at] ?? '', concepts[other] ?? '');
  }
  return terms;
}

function addNeighbours(terms: Map<string, number>, words: readonly ReadWord[]): void {
  let before: string | undefined;
  let count = 0;
  for (const { facts } of words) {
    if (facts.grammar) continue;
    if (before !== undefined) add(terms, `b:${before} ${facts.term}`);
    before = facts.term;
    count += 1;
    if (count === NEIGHBOURS) return;
  }
}

function addPair(terms: Map<string, number>, first: string, second: string): void {
  add(terms, first < second ? `p:${first} ${second}` : `p:${second} ${first}`);
}

function add(terms: Map<string, number>, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}
