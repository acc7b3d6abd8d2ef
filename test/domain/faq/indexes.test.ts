import { expect } from 'chai';
import fc from 'fast-check';
import { EntryIndex, indexEntries } from '../../../domain/faq/entry-index.js';
import { FormIndex, indexForms, type Nearness } from '../../../domain/faq/form-index.js';
import type { Terms } from '../../../domain/faq/terms.js';
import { termsOf } from './read-words.js';

const term = fc.constantFrom('w:a', 'w:b', 'w:c', 'w:d', 'c:a', 'c:b');
const text = fc.array(term, { maxLength: 6 }).map((terms) => termsOf(terms.join(' ')));
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** The formula of BM25 as it is published, one entry at a time (k1 = 3, b = 0.6). */
function bm25(question: Terms, entry: Terms, all: readonly Terms[], field: RegExp): number {
  const length = (terms: Terms): number => total([...terms.values()]);
  const average = total(all.map(length)) / all.length || 1;
  const scores = [...question.keys()]
    .filter((each) => field.test(each) && entry.has(each))
    .map((each) => {
      const holders = all.filter((terms) => terms.has(each)).length;
      const idf = Math.log(1 + (all.length - holders + 0.5) / (holders + 0.5));
      const count = entry.get(each) ?? 0;
      return (idf * count * 4) / (count + 3 * (0.4 + (0.6 * length(entry)) / average));
    });
  return total(scores);
}

/** Cosine of two texts, every term weighed by the square of what it tells. */
function naiveNearness(question: Terms, forms: readonly Terms[], weigh: (term: string) => number): Nearness {
  const mass = (terms: readonly string[]): number => total(terms.map((each) => weigh(each) ** 2));
  const whole = mass([...question.keys()]);
  const shared = forms.map((form) => mass([...question.keys()].filter((each) => form.has(each))));
  const likeness = shared
    .map((both, n) => (both === 0 ? 0 : both / Math.sqrt(whole * mass([...forms[n]!.keys()]))))
    .sort((a, b) => b - a);
  return {
    best: likeness[0] ?? 0,
    three: total(likeness.slice(0, 3)) / 3,
    covered: whole === 0 ? 0 : Math.max(0, ...shared) / whole,
  };
}

const indexOf = (entries: readonly Terms[]): EntryIndex => new EntryIndex(indexEntries(entries));

describe('the index of entries', () => {
  it('scores them as the textbook does, words and concepts apart', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), text, (entries, question) => {
        const { words, concepts } = indexOf(entries).score(question);
        return entries.every(
          (entry, at) =>
            Math.abs(words[at]! - bm25(question, entry, entries, /^w:/)) < 1e-5 &&
            Math.abs(concepts[at]! - bm25(question, entry, entries, /^c:/)) < 1e-5,
        );
      }),
    );
  });

  it('forgets a question with the next one', () => {
    const index = indexOf([termsOf('w:a c:a'), termsOf('w:b')]);
    index.score(termsOf('w:a c:a'));
    expect([...index.score(termsOf('w:b')).words][0]).to.equal(0);
    expect([...index.score(termsOf('w:b')).concepts]).to.deep.equal([0, 0]);
  });

  it('has a term tell the more, the fewer entries hold it; one that none holds, as much as can be', () => {
    const index = indexOf([termsOf('w:a w:b w:c'), termsOf('w:a w:b'), termsOf('w:a')]);
    const told = ['w:a', 'w:b', 'w:c', 'w:unknown'].map((each) => index.idf(each));
    expect(told).to.deep.equal([...told].sort((a, b) => a - b));
    expect(new Set(told)).to.have.property('size', 4);
    expect(index.idf('w:unknown')).to.be.closeTo(Math.log(8), 1e-12);
    expect([index.has('w:c'), index.has('w:unknown')]).to.deep.equal([true, false]);
  });
});

describe('the index of question forms', () => {
  const weigh = (each: string): number => (each.startsWith('c:') ? 2 : each.charCodeAt(2) - 96);

  it('compares a question with each form of an entry as one would by hand', () => {
    const entries = fc.array(fc.array(text, { maxLength: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(entries, text, text, (forms, question, before) => {
        const index = new FormIndex(indexForms(forms, weigh), weigh);
        index.compare(before);
        const near = index.compare(question);
        return forms.every((list, at) => {
          const [found, expected] = [near(at), naiveNearness(question, list, weigh)];
          return (['best', 'three', 'covered'] as const).every(
            (name) => Math.abs(found[name] - expected[name]) < 1e-9,
          );
        });
      }),
    );
  });

  it('is near nothing with a question without terms, or for an entry that is not there', () => {
    const index = new FormIndex(indexForms([[termsOf('w:a')]], weigh), weigh);
    expect(index.compare(new Map())(0)).to.deep.equal({ best: 0, three: 0, covered: 0 });
    expect(index.compare(termsOf('w:a'))(7)).to.deep.equal({ best: 0, three: 0, covered: 0 });
  });
});
