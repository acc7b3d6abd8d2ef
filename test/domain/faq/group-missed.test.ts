import { expect } from 'chai';
import fc from 'fast-check';
import { groupMissed, likeness } from '../../../domain/faq/group-missed.js';
import type { MissedQuestion } from '../../../domain/faq/missed-questions.js';
import { words } from '../../../domain/text/fold.js';

const missed = (text: string, changes: Partial<MissedQuestion> = {}): MissedQuestion => ({
  appelId: 'a',
  langue: 'fr',
  kind: 'sans_reponse',
  text,
  nearest: ['x'],
  ...changes,
});
const termsOf = ({ text }: MissedQuestion): ReadonlySet<string> =>
  new Set(words(text).map((word) => `w:${word}`));

const QUESTIONS = [
  missed('quand est payée la subvention', { nearest: ['versement', 'montant'] }),
  missed('la subvention est payée quand ?', { nearest: ['montant', 'versement'] }),
  missed('Quand est payée la subvention', { kind: 'inutile', nearest: ['versement'] }),
  missed('parking pour venir', { nearest: [] }),
  missed('quand est payée la subvention', { langue: 'en' }),
];

describe('Grouping missed questions', () => {
  it('puts together those that ask the same, with their counts and nearest entries', () => {
    const [first, ...others] = groupMissed(QUESTIONS, termsOf);
    expect(first).to.deep.equal({
      appelId: 'a',
      langue: 'fr',
      count: 3,
      unhelpful: 1,
      texts: ['Quand est payée la subvention', 'la subvention est payée quand ?'],
      nearest: ['versement', 'montant'],
    });
    expect(others.map(({ langue, texts }) => [langue, ...texts])).to.deep.equal([
      ['en', 'quand est payée la subvention'],
      ['fr', 'parking pour venir'],
    ]);
  });

  it('is the same in whatever order they come, and loses none', () => {
    const order = fc.shuffledSubarray(QUESTIONS, { minLength: QUESTIONS.length });
    fc.assert(
      fc.property(order, (shuffled) => {
        const groups = groupMissed(shuffled, termsOf);
        expect(groups).to.deep.equal(groupMissed(QUESTIONS, termsOf));
        expect(groups.reduce((sum, { count }) => sum + count, 0)).to.equal(QUESTIONS.length);
      }),
    );
  });

  it('puts a question with the group that it is most like, and only where half of the terms are common', () => {
    const texts = ['a b c d', 'a b c d', 'e f g h', 'e f g h', 'a b e f g', 'a b x y'];
    const groups = groupMissed(
      texts.map((text) => missed(text)),
      termsOf,
    );
    expect(groups.map(({ texts: asked }) => asked)).to.deep.equal([
      ['e f g h', 'a b e f g'],
      ['a b c d'],
      ['a b x y'],
    ]);
    const half = groupMissed(
      ['a b c', 'b c d'].map((text) => missed(text)),
      termsOf,
    );
    expect(half.map(({ count }) => count)).to.deep.equal([2]);
  });

  it('names the entry that came first most often, and orders what is as frequent by call, language and text', () => {
    const [group] = groupMissed(
      [
        missed('a', { nearest: ['x', 'y'] }),
        missed('a', { nearest: ['z', 'y'] }),
        missed('a', { nearest: ['z'] }),
      ],
      termsOf,
    );
    expect(group?.nearest).to.deep.equal(['z', 'x', 'y']);
    const order = groupMissed(
      [missed('b'), missed('a', { appelId: 'z' }), missed('c', { langue: 'en' }), missed('a'), missed('Zut')],
      termsOf,
    );
    expect(order.map(({ appelId, langue, texts }) => [appelId, langue, ...texts].join(' '))).to.deep.equal([
      ...['a en c', 'a fr Zut', 'a fr a', 'a fr b', 'z fr a'],
    ]);
  });

  it('weighs a concept more than a word, and finds nothing alike in a question without terms', () => {
    expect(likeness(new Set(['c:delai', 'w:un']), new Set(['c:delai', 'w:deux']))).to.equal(0.5);
    expect(likeness(new Set(['w:un', 'w:trois']), new Set(['w:deux', 'w:trois']))).to.be.closeTo(1 / 3, 1e-9);
    expect(likeness(new Set(), new Set())).to.equal(0);
  });
});
