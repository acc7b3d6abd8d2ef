import { ConceptMatcher } from '../../faq/concept-matcher.js';
import { bounded, readWords, type ReadingTools, type ReadWord } from '../../faq/reading.js';
import type { Terms } from '../../faq/terms.js';
import { bareWords } from '../../text/normalise.js';
import { withoutPoliteness } from '../../text/politeness.js';

const MOST_WORDS = 120;
const SHORTEST_GRAM = 4;
const LONGEST_GRAM = 4;

/** No phrases of a lexicon. */
export const NO_CONCEPTS = new ConceptMatcher({
  root: { next: undefined, concepts: [] },
  words: new Set(),
  usualWords: new Set(),
});

/** Reads a text into words: without greeting nor thanks, unless it holds nothing else. */
export function readAct(text: string, tools: ReadingTools): readonly ReadWord[] {
  const words = bareWords(bounded(text)).slice(0, MOST_WORDS);
  const kept = withoutPoliteness(words);
  return readWords(kept.length > 0 ? kept : words, tools);
}

/**
 * What the classifier weighs: words of grammar too, since « je ne l’ai pas » has no other; neighbours, whatever they are; and
 * the letters of each word, which survive a misspelling.
 */
export function actTerms(words: readonly ReadWord[]): Terms {
  const terms = new Map<string, number>();
  let before = '^';
  for (const { facts, concepts } of words) {
    const { word, term, grammar } = facts;
    terms.set(grammar ? `f:${word}` : term, 1);
    for (const concept of concepts) terms.set(concept, 1);
    terms.set(`b:${before} ${term}`, 1);
    before = term;
    if (!grammar) addGrams(terms, word);
  }
  terms.set(`b:${before} $`, 1);
  terms.set(`n:${lengthClass(words.length)}`, 1);
  return terms;
}

function addGrams(terms: Map<string, number>, word: string): void {
  const edged = `<${word}>`;
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1)
    for (let at = 0; at + size <= edged.length; at += 1) terms.set(`g:${edged.slice(at, at + size)}`, 1);
}

/** One word, two, a few, a sentence. */
function lengthClass(count: number): number {
  if (count <= 2) return count;
  return count <= 4 ? 3 : count <= 8 ? 4 : 5;
}
