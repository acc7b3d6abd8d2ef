import { isConcept, type Terms } from './terms.js';

/** BM25F of every entry, its words and its concepts apart. */
export interface EntryScores {
  readonly words: Float64Array;
  readonly concepts: Float64Array;
}

interface Posting {
  readonly entries: Uint32Array;
  readonly weights: Float32Array;
}

/** What an index is made of: plain data, from which the same index is made again. */
export interface EntryPostings {
  readonly postings: ReadonlyMap<string, Posting>;
  /** How many entries there are. */
  readonly size: number;
}

const K1 = 3;
const B = 0.6;

/** BM25F over one document per entry: an inverted index, so that a question costs what its own words cost. */
export class EntryIndex {
  readonly #postings: ReadonlyMap<string, Posting>;
  readonly #idf = new Map<string, number>();
  readonly #rarest: number;
  readonly #words: Float64Array;
  readonly #concepts: Float64Array;

  constructor({ postings, size }: EntryPostings) {
    this.#postings = postings;
    this.#words = new Float64Array(size);
    this.#concepts = new Float64Array(size);
    this.#rarest = inverseFrequency(0, size);
    for (const [term, { entries }] of postings) this.#idf.set(term, inverseFrequency(entries.length, size));
  }

  /** How much a term tells entries apart; a term that no entry holds tells as much as the rarest. */
  idf(term: string): number {
    return this.#idf.get(term) ?? this.#rarest;
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** The terms of each entry. */
  termsByEntry(): readonly ReadonlySet<string>[] {
    const terms = Array.from(this.#words, () => new Set<string>());
    for (const [term, { entries }] of this.#postings) for (const entry of entries) terms[entry]?.add(term);
    return terms;
  }

  /** What each entry shares with the question; good until the next question. */
  score(terms: Terms): EntryScores {
    const [words, concepts] = [this.#words.fill(0), this.#concepts.fill(0)];
    for (const term of terms.keys()) {
      const posting = this.#postings.get(term);
      if (posting === undefined) continue;
      const gain = this.idf(term);
      const field = isConcept(term) ? concepts : words;
      for (let at = 0; at < posting.entries.length; at += 1) {
        const entry = posting.entries[at] ?? 0;
        field[entry] = (field[entry] ?? 0) + gain * (posting.weights[at] ?? 0);
      }
    }
    return { words, concepts };
  }
}

/** Indexes the entries, each given as one document. */
export function indexEntries(documents: readonly Terms[]): EntryPostings {
  const lengths = documents.map((terms) => sum(terms.values()));
  const average = sum(lengths) / Math.max(1, lengths.length) || 1;
  const lists = new Map<string, { readonly entries: number[]; readonly weights: number[] }>();
  for (const [entry, terms] of documents.entries()) {
    const norm = K1 * (1 - B + (B * (lengths[entry] ?? 0)) / average);
    for (const [term, count] of terms) {
      let list = lists.get(term);
      if (list === undefined) lists.set(term, (list = { entries: [], weights: [] }));
      list.entries.push(entry);
      list.weights.push(((K1 + 1) * count) / (count + norm));
    }
  }
  const postings = new Map(
    Array.from(lists, ([term, { entries, weights }]) => [
      term,
      { entries: Uint32Array.from(entries), weights: Float32Array.from(weights) },
    ]),
  );
  return { postings, size: documents.length };
}

const inverseFrequency = (count: number, size: number): number =>
  Math.log(1 + (size - count + 0.5) / (count + 0.5));

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
