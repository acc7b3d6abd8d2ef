import { conjugate } from '../text/conjugate.js';
import { bareWords } from '../text/normalise.js';
import { conceptTerm } from './terms.js';

/** A word of a phrase, and those that may follow it. */
export interface PhraseNode {
  /** Absent at the end of every phrase. */
  next: Map<string, PhraseNode> | undefined;
  readonly concepts: string[];
}

/** The phrases of a lexicon, word by word: plain data, from which the same matcher is made again. */
export interface Phrases {
  readonly root: PhraseNode;
  /** The bare words of all phrases, inflections included. */
  readonly words: ReadonlySet<string>;
  /** Those that a writer most likely means, without the rarer inflections. */
  readonly usualWords: ReadonlySet<string>;
}

const USUAL_FORMS = 8;

/** Articles and determiners: a phrase is the same with or without them. */
export const SKIPPED = new Set(
  'le la les un une des de du d l mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ce cet cette ces au aux'.split(
    ' ',
  ),
);

/**
 * Reads the phrases of each concept. A verb in the infinitive stands for its regular forms, a plural for its singular;
 * determiners don't count.
 */
export function readPhrases(
  groups: ReadonlyMap<string, readonly string[]>,
  singular: (word: string) => string,
): Phrases {
  const reader = new PhraseReader(singular);
  for (const [concept, terms] of groups) for (const term of terms) reader.add(conceptTerm(concept), term);
  return { ...reader.phrases, root: new Twins().of(reader.phrases.root) };
}

/** Holds what occurs twice once: what follows each of the fifty forms of a verb is the same. */
class Twins {
  readonly #known = new Map<string, PhraseNode>();
  readonly #numbers = new Map<PhraseNode, number>();

  of({ next: words, concepts }: PhraseNode): PhraseNode {
    const next = words && new Map(Array.from(words, ([word, node]) => [word, this.of(node)]));
    const following = Array.from(next ?? [], ([word, node]) => `${word} ${this.#numbers.get(node) ?? ''}`);
    const key = [concepts.join(' '), ...following].join('|');
    let twin = this.#known.get(key);
    if (twin === undefined) {
      twin = { next, concepts };
      this.#known.set(key, twin);
      this.#numbers.set(twin, this.#numbers.size);
    }
    return twin;
  }
}

class PhraseReader {
  readonly phrases = {
    root: { next: undefined, concepts: [] } as PhraseNode,
    words: new Set<string>(),
    usualWords: new Set<string>(),
  };
  readonly #forms = new Map<string, ReadonlySet<string>>();

  constructor(private readonly singular: (word: string) => string) {}

  add(concept: string, term: string): void {
    const all = bareWords(term);
    const kept = all.filter((word) => !SKIPPED.has(word));
    const words = kept.length > 0 ? kept : all;
    const [first, ...rest] = words;
    if (first === undefined) return;
    for (const word of words) this.phrases.usualWords.add(word);
    for (const word of rest) this.phrases.words.add(word);
    const ending = rest.map(this.singular);
    for (const form of this.#formsOf(first)) this.#insert(concept, form, ending);
  }

  /** The forms of a phrase's first word, in the singular: worked out once for all the phrases that it begins. */
  #formsOf(first: string): ReadonlySet<string> {
    let singular = this.#forms.get(first);
    if (singular === undefined) {
      const forms = conjugate(first);
      for (const form of forms.slice(0, USUAL_FORMS)) this.phrases.usualWords.add(form);
      for (const form of forms) this.phrases.words.add(form);
      this.#forms.set(first, (singular = new Set(forms.map(this.singular))));
    }
    return singular;
  }

  #insert(concept: string, first: string, rest: readonly string[]): void {
    let node = nextOf(this.phrases.root, first);
    for (const word of rest) node = nextOf(node, word);
    if (!node.concepts.includes(concept)) node.concepts.push(concept);
  }
}

function nextOf(node: PhraseNode, word: string): PhraseNode {
  node.next ??= new Map<string, PhraseNode>();
  let next = node.next.get(word);
  if (next === undefined) node.next.set(word, (next = { next: undefined, concepts: [] }));
  return next;
}
