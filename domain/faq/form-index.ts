import type { Terms } from './terms.js';

/** How near an entry's question forms are to a question, each between 0 and 1. */
export interface Nearness {
  /** Likeness (cosine) of the nearest form. */
  readonly best: number;
  /** Mean of the three nearest. */
  readonly three: number;
  /** Largest share of the question that a single form holds. */
  readonly covered: number;
}

/** What the index is made of: plain data, from which the same index is made again. */
export interface FormPostings {
  readonly postings: ReadonlyMap<string, Uint32Array>;
  /** Entry `at` has the forms from starts[at] to starts[at + 1]. */
  readonly starts: readonly number[];
  readonly norms: Float64Array;
}

/** How much a term tells. */
type Weigh = (term: string) => number;

const NONE = new Uint32Array();

/** Every question form on its own, behind an inverted index: a question costs what its own terms cost. */
export class FormIndex {
  readonly #shared: Float64Array;

  constructor(
    private readonly kept: FormPostings,
    private readonly weigh: Weigh,
  ) {
    this.#shared = new Float64Array(kept.norms.length);
  }

  /** The question compared with every form; ask for an entry's nearness before the next comparison. */
  compare(question: Terms): (entry: number) => Nearness {
    const shared = this.#shared.fill(0);
    for (const term of question.keys()) {
      const weight = this.weigh(term) ** 2;
      const forms = this.kept.postings.get(term) ?? NONE;
      for (let at = 0; at < forms.length; at += 1) {
        const form = forms[at] ?? 0;
        shared[form] = (shared[form] ?? 0) + weight;
      }
    }
    const norm = normOf(question, this.weigh);
    return (entry) => this.#nearness(entry, norm);
  }

  #nearness(entry: number, norm: number): Nearness {
    let [first, second, third, most] = [0, 0, 0, 0];
    const end = this.kept.starts[entry + 1] ?? 0;
    for (let form = this.kept.starts[entry] ?? 0; form < end; form += 1) {
      const shared = this.#shared[form] ?? 0;
      if (shared === 0) continue;
      const likeness = shared / (norm * (this.kept.norms[form] ?? 1));
      most = Math.max(most, shared);
      if (likeness > first) [first, second, third] = [likeness, first, second];
      else if (likeness > second) [second, third] = [likeness, second];
      else if (likeness > third) third = likeness;
    }
    return { best: first, three: (first + second + third) / 3, covered: most / norm ** 2 };
  }
}

/** Indexes the question forms: `forms[entry]` are the terms of that entry's. */
export function indexForms(forms: readonly (readonly Terms[])[], weigh: Weigh): FormPostings {
  const flat = forms.flat();
  const starts = [0];
  for (const list of forms) starts.push((starts.at(-1) ?? 0) + list.length);
  return {
    postings: postingsOf(flat),
    starts,
    norms: Float64Array.from(flat, (terms) => normOf(terms, weigh)),
  };
}

function normOf(terms: Terms, weigh: Weigh): number {
  let squares = 0;
  for (const term of terms.keys()) squares += weigh(term) ** 2;
  return Math.sqrt(squares) || 1;
}

function postingsOf(forms: readonly Terms[]): Map<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  for (const [form, terms] of forms.entries()) {
    for (const term of terms.keys()) {
      const list = lists.get(term);
      if (list === undefined) lists.set(term, [form]);
      else list.push(form);
    }
  }
  return new Map(Array.from(lists, ([term, list]) => [term, Uint32Array.from(list)]));
}
