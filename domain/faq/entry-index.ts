/** One entry's terms with their weighted count. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** BM25F of an entry, its words and its concepts apart. */
export interface EntryScore {
  words: number;
  concepts: number;
}

interface Posting {
  readonly entry: number;
  readonly weight: number;
}

const K1 = 3;
const B = 0.6;

/** BM25F over one document per entry: an inverted index, so that a question costs what its own words cost. */
export class EntryIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #idf = new Map<string, number>();
  readonly #rarest: number;

  constructor(documents: readonly WeightedTerms[]) {
    const lengths = documents.map((terms) => sum(terms.values()));
    const average = sum(lengths) / Math.max(1, lengths.length) || 1;
    for (const [entry, terms] of documents.entries()) {
      const norm = K1 * (1 - B + (B * (lengths[entry] ?? 0)) / average);
      for (const [term, count] of terms) {
        const list = this.#postings.get(term) ?? [];
        list.push({ entry, weight: ((K1 + 1) * count) / (count + norm) });
        this.#postings.set(term, list);
      }
    }
    this.#rarest = inverseFrequency(0, documents.length);
    for (const [term, list] of this.#postings)
      this.#idf.set(term, inverseFrequency(list.length, documents.length));
  }

  /** How much a term tells entries apart; a term that no entry holds tells as much as the rarest. */
  idf(term: string): number {
    return this.#idf.get(term) ?? this.#rarest;
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** The entries that share a term with the question. */
  score(terms: WeightedTerms): Map<number, EntryScore> {
    const scores = new Map<number, EntryScore>();
    for (const term of terms.keys()) {
      const gain = this.idf(term);
      const field = term.startsWith('c:') ? 'concepts' : 'words';
      for (const { entry, weight } of this.#postings.get(term) ?? []) {
        let score = scores.get(entry);
        if (score === undefined) scores.set(entry, (score = { words: 0, concepts: 0 }));
        score[field] += gain * weight;
      }
    }
    return scores;
  }
}

const inverseFrequency = (count: number, size: number): number =>
  Math.log(1 + (size - count + 0.5) / (count + 0.5));

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
