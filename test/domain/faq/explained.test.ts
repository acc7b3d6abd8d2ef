import { expect } from 'chai';
import { EntryIndex, indexEntries } from '../../../domain/faq/entry-index.js';
import { explainedBy, weigh, type WeighedWord } from '../../../domain/faq/explained.js';
import { readWord, termsOf } from './read-words.js';

describe('what a word of a question weighs', () => {
  /** Ten entries: « rare » is in one of them, « usual » in all, the concept in five. */
  const index = (): EntryIndex =>
    new EntryIndex(
      indexEntries(
        Array.from({ length: 10 }, (_, n) =>
          termsOf(`w:usual ${n === 0 ? 'w:rare' : ''} ${n < 5 ? 'c:half' : ''}`),
        ),
      ),
    );
  const idf = (holders: number): number => Math.log(1 + (10 - holders + 0.5) / (holders + 0.5));
  const weight = (...of: Parameters<typeof readWord>): number | undefined =>
    weigh([readWord(...of)], index())[0]?.weight;

  it('is how much it tells entries apart, by its rarest to its most usual concept', () => {
    expect(weight('rare')).to.be.closeTo(0.2 + idf(1), 1e-9);
    expect(weight('usual')).to.be.closeTo(0.2 + idf(10), 1e-9);
    expect(weight('never met')).to.be.closeTo(0.2 + idf(0), 1e-9);
    expect(weight('rare', {}, { concepts: ['c:half'] })).to.be.closeTo(0.2 + idf(5), 1e-9);
    expect(weight('usual', {}, { concepts: ['c:half'] })).to.be.closeTo(0.2 + idf(10), 1e-9);
  });

  it('is a quarter for what says little, half for everyday French, double for another service’s business', () => {
    const whole = 0.2 + idf(1);
    expect(weight('rare', { neutral: true })).to.be.closeTo(whole / 4, 1e-9);
    expect(weight('rare', { common: true })).to.be.closeTo(whole / 2, 1e-9);
    expect(weight('rare', {}, { offTopic: true })).to.be.closeTo(whole * 2, 1e-9);
    expect(weight('rare', { common: true }, { offTopic: true })).to.be.closeTo(whole * 2, 1e-9);
    const meant = 0.2 + idf(5);
    expect(weight('rare', { common: true }, { concepts: ['c:half'] })).to.be.closeTo(meant, 1e-9);
    expect(weight('rare', { grammar: true }, { concepts: ['c:half'] })).to.be.closeTo(meant / 4, 1e-9);
    expect(weight('rare', { grammar: true }, { offTopic: true })).to.be.closeTo(whole / 2, 1e-9);
  });

  it('is nothing for grammar, nor for what says little and is in no entry', () => {
    expect(weight('rare', { grammar: true })).to.equal(undefined);
    expect(weight('never met', { neutral: true })).to.equal(undefined);
    expect(weight('never met', { neutral: true }, { concepts: ['c:half'] })).to.not.equal(undefined);
  });

  it('comes with what the word is', () => {
    const [plain, neutral, meant, grammar] = weigh(
      [
        readWord('rare', {}, { typed: 'rore' }),
        readWord('usual', { neutral: true }),
        readWord('odd', { neutral: true }, { concepts: ['c:half'] }),
        readWord('the', { grammar: true }, { offTopic: true }),
      ],
      index(),
    );
    expect(plain).to.include({ term: 'w:rare', corrected: true, known: true, says: true, offTopic: false });
    expect(neutral).to.include({ corrected: false, known: true, says: false });
    expect(meant).to.include({ known: true, says: true });
    expect(grammar).to.include({ term: undefined, known: false, says: true, offTopic: true });
    expect(weigh([readWord('never met')], index())[0]).to.include({ known: false });
  });
});

describe('how much of a question an entry explains', () => {
  const word = (weight: number, changes: Partial<WeighedWord> = {}): WeighedWord => ({
    ...{ weight, term: 'w:other', concepts: [], offTopic: false, corrected: false, known: true, says: true },
    ...changes,
  });
  const ENTRY = new Set(['w:own', 'c:own']);
  const NOTHING = { explained: 0, conceptual: 0, foreign: 0, offTopic: 0, elsewhere: 0, corrected: 0 };

  it('is the share of its words that the entry uses, by word or by concept', () => {
    const words = [
      word(1, { term: 'w:own' }),
      word(2, { concepts: ['c:other', 'c:own'] }),
      word(4, { term: undefined }),
      word(1),
    ];
    expect(explainedBy(words, ENTRY)).to.deep.equal({
      ...NOTHING,
      ...{ explained: 3 / 8, conceptual: 2 / 8, mass: 8 },
    });
  });

  it('tells what is foreign, corrected, another service’s, and how much is said at all', () => {
    const words = [
      word(1, { known: false }),
      word(2, { corrected: true, says: false }),
      word(4, { offTopic: true }),
      word(1, { offTopic: true, term: 'w:own' }),
    ];
    expect(explainedBy(words, ENTRY)).to.deep.equal({
      ...{ explained: 1 / 8, conceptual: 0, foreign: 1 / 8, corrected: 2 / 8, mass: 6 },
      ...{ offTopic: 4 / 8, elsewhere: 5 / 8 },
    });
  });

  it('is nothing of nothing', () => {
    expect(explainedBy([], ENTRY)).to.deep.equal({ ...NOTHING, mass: 0 });
  });
});
