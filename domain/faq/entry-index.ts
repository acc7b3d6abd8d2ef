/** One entry's terms with their weighted count. */
export type WeightedTerms = ReadonlyMap<string, number>;

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
  readonly #size: number;

  constructor(documents: readonly WeightedTerms[]) {
    this.#size = documents.length;
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
    for (const [term, list] of this.#postings) this.#idf.set(term, inverseFrequency(list.length, this.#size));
  }

  /** How much a term tells entries apart; a term that no entry holds tells as much as the rarest. */
  idf(term: string): number {
    return this.#idf.get(term) ?? inverseFrequency(0, this.#size);
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** Entry → score, for the entries that share a term with the question. */
  score(terms: WeightedTerms): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [term, weight] of terms) {
      const gain = this.idf(term) * weight;
      for (const posting of this.#postings.get(term) ?? []) {
        scores.set(posting.entry, (scores.get(posting.entry) ?? 0) + gain * posting.weight);
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
