import { conjugate } from '../text/conjugate.js';
import { bareWords } from '../text/normalise.js';
import { conceptTerm } from './terms.js';
import type { WordFacts } from './word-facts.js';

interface Node {
  /** Absent at the end of every phrase: most nodes are one. */
  next: Map<string, Node> | undefined;
  readonly concepts: string[];
}

const USUAL_FORMS = 8;

/** A phrase of the lexicon found in a text: token positions [start, end) and the terms of the concepts it means. */
export interface ConceptMatch {
  readonly start: number;
  readonly end: number;
  readonly concepts: readonly string[];
}

/** Articles and determiners: a phrase is the same with or without them. */
const SKIPPED = new Set(
  'le la les un une des de du d l mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces au aux'.split(
    ' ',
  ),
);

/**
 * Finds the phrases of a lexicon in a list of bare words. The longest phrase that starts at a word wins; determiners don't
 * count; a verb in the infinitive stands for its regular forms; a plural for its singular.
 */
export class ConceptMatcher {
  readonly #root: Node = { next: undefined, concepts: [] };
  readonly #words = new Set<string>();
  readonly #usual = new Set<string>();
  readonly #forms = new Map<string, ReadonlySet<string>>();
  readonly #singular: (word: string) => string;

  constructor(groups: ReadonlyMap<string, readonly string[]>, singular: (word: string) => string) {
    this.#singular = singular;
    for (const [concept, terms] of groups) for (const term of terms) this.#add(conceptTerm(concept), term);
  }

  /** The bare words of all phrases, inflections included. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** Those that a writer most likely means, without the rarer inflections. */
  get usualWords(): ReadonlySet<string> {
    return this.#usual;
  }

  match(words: readonly WordFacts[]): readonly ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const match = SKIPPED.has(words[at]?.word ?? '') ? undefined : this.#longestAt(words, at);
      if (match !== undefined) matches.push(match);
    }
    return matches;
  }

  #longestAt(words: readonly WordFacts[], start: number): ConceptMatch | undefined {
    let node: Node | undefined = this.#root;
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

  #add(concept: string, term: string): void {
    const all = bareWords(term);
    const kept = all.filter((word) => !SKIPPED.has(word));
    const words = kept.length > 0 ? kept : all;
    const [first, ...rest] = words;
    if (first === undefined) return;
    for (const word of words) this.#usual.add(word);
    for (const word of rest) this.#words.add(word);
    const ending = rest.map(this.#singular);
    for (const form of this.#formsOf(first)) this.#insert(concept, form, ending);
  }

  /** The forms of a phrase's first word, in the singular: worked out once for all the phrases that it begins. */
  #formsOf(first: string): ReadonlySet<string> {
    let singular = this.#forms.get(first);
    if (singular === undefined) {
      const forms = conjugate(first);
      for (const form of forms.slice(0, USUAL_FORMS)) this.#usual.add(form);
      for (const form of forms) this.#words.add(form);
      this.#forms.set(first, (singular = new Set(forms.map(this.#singular))));
    }
    return singular;
  }

  #insert(concept: string, first: string, rest: readonly string[]): void {
    let node = nextOf(this.#root, first);
    for (const word of rest) node = nextOf(node, word);
    if (!node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

function nextOf(node: Node, word: string): Node {
  node.next ??= new Map<string, Node>();
  let next = node.next.get(word);
  if (next === undefined) node.next.set(word, (next = { next: undefined, concepts: [] }));
  return next;
}
