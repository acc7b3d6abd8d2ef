import type { WeightedTerms } from './entry-index.js';

interface Form {
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

/** Cosine between a question and the nearest single question form of an entry. */
export class FormIndex {
  readonly #forms: readonly (readonly Form[])[];
  readonly #weigh: (term: string) => number;

  /** `forms[entry]` are the terms of that entry's question forms; `weigh` is how much a term tells. */
  constructor(forms: readonly (readonly WeightedTerms[])[], weigh: (term: string) => number) {
    this.#weigh = weigh;
    this.#forms = forms.map((list) => list.map((terms) => this.#weighted(terms)));
  }

  /** A question ready to be compared. */
  prepare(terms: WeightedTerms): Form {
    return this.#weighted(terms);
  }

  /** The likeness of the nearest form, the mean of the three nearest, the share of the question one form covers; 0 to 1. */
  nearest(
    question: Form,
    entry: number,
  ): { readonly best: number; readonly three: number; readonly covered: number } {
    let [first, second, third, shared] = [0, 0, 0, 0];
    for (const form of this.#forms[entry] ?? []) {
      const dot = sharedWeight(question, form);
      const likeness = dot / (question.norm * form.norm);
      if (dot > shared) shared = dot;
      if (likeness > first) [first, second, third] = [likeness, first, second];
      else if (likeness > second) [second, third] = [likeness, second];
      else if (likeness > third) third = likeness;
    }
    return { best: first, three: (first + second + third) / 3, covered: shared / question.norm ** 2 };
  }

  #weighted(terms: WeightedTerms): Form {
    const weights = new Map<string, number>();
    let squares = 0;
    for (const term of terms.keys()) {
      const weight = this.#weigh(term);
      weights.set(term, weight);
      squares += weight * weight;
    }
    return { weights, norm: Math.sqrt(squares) || 1 };
  }
}

function sharedWeight(a: Form, b: Form): number {
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [term, weight] of small.weights) dot += weight * (large.weights.get(term) ?? 0);
  return dot;
}
