import { SKIPPED, type PhraseNode, type Phrases } from './phrases.js';
import type { WordFacts } from './word-facts.js';

/** A phrase of the lexicon found in a text: token positions [start, end) and the terms of the concepts it means. */
export interface ConceptMatch {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

/** Finds the phrases of a lexicon in a list of bare words. The longest phrase that starts at a word wins. */
export class ConceptMatcher {
  constructor(private readonly phrases: Phrases) {}

  match(words: readonly WordFacts[]): readonly ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const match = SKIPPED.has(words[at]?.word ?? '') ? undefined : this.#longestAt(words, at);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  }

  #longestAt(words: readonly WordFacts[], start: number): ConceptMatch | undefined {
    let node: PhraseNode | undefined = this.phrases.root;
    let best: ConceptMatch | undefined;
    for (let end = start; end < words.length; end += 1) {
      const facts = words[end];
      if (facts === undefined || (end > start && SKIPPED.has(facts.word))) continue;
      node = node.next?.get(facts.singular);
      if (node === undefined) break;
      if (node.concepts.length > 0) best = { start, end: end + 1, concepts: node.concepts };
    }
    return best;
  }
}
