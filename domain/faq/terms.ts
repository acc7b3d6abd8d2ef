import type { ReadWord } from './reading.js';

/** Terms of a text with their count: `w:` stems of words, `c:` concepts. A phrase counts once for its concept. */
export function indexTerms(words: readonly ReadWord[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { stem, concepts, grammar } of words) {
    if (!grammar) add(terms, `w:${stem}`);
    for (const concept of concepts) terms.set(`c:${concept}`, 1);
  }
  return terms;
}

/** The index terms, plus what only the classifier weighs: neighbouring words and pairs of concepts. */
export function classifierTerms(words: readonly ReadWord[]): Map<string, number> {
  const terms = indexTerms(words);
  const stems = words.filter(({ grammar }) => !grammar).map(({ stem }) => stem);
  for (let at = 1; at < stems.length && at < 40; at += 1)
    add(terms, `b:${stems[at - 1] ?? ''} ${stems[at] ?? ''}`);
  const concepts = [...terms.keys()].filter((term) => term.startsWith('c:')).slice(0, 8);
  for (const [at, first] of concepts.entries()) {
    for (const second of concepts.slice(at + 1))
      add(terms, first < second ? `p:${first} ${second}` : `p:${second} ${first}`);
  }
  return terms;
}

function add(terms: Map<string, number>, term: string): void {
  terms.set(term, (terms.get(term) ?? 0) + 1);
}
