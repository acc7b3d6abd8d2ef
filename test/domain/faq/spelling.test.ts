import { expect } from 'chai';
import fc from 'fast-check';
import { deletionCells, DeletionIndex } from '../../../domain/faq/deletion-index.js';
import { indexVocabulary, Speller } from '../../../domain/faq/spelling.js';
import { editDistance } from '../../../domain/text/edit-distance.js';
import { frenchSound } from '../../../domain/text/french-sound.js';

const near = (word: string, words: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  new DeletionIndex(words, deletionCells(words)).addNear(word, found);
  return [...found].sort();
};
const letters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: min, maxLength: max });

/** A word after one slip: a letter lost, added, replaced, or two swapped. */
const slipped = (word: string, at: number, letter: string): readonly string[] => [
  word.slice(0, at) + word.slice(at + 1),
  word.slice(0, at) + letter + word.slice(at),
  word.slice(0, at) + letter + word.slice(at + 1),
  word.slice(0, at) +
    word
      .slice(at, at + 2)
      .split('')
      .reverse()
      .join('') +
    word.slice(at + 2),
];

describe('words near a word', () => {
  it('hold every word one slip away, wherever the slip is', () => {
    fc.assert(
      fc.property(letters(4, 12), fc.nat(11), fc.constantFrom('a', 'e', 'z'), (word, at, letter) => {
        for (const typed of slipped(word, at % word.length, letter))
          expect(near(typed, ['zzzz', word, 'yyyyy']), typed).to.include(word);
      }),
    );
  });

  it('hold those two letters away in a long word', () => {
    for (const typed of ['andidture', 'cndidatre', 'xandydature', 'canddatur'])
      expect(near(typed, ['candidature', 'facture'])).to.deep.equal(['candidature']);
  });

  it('are few: nothing comes of words that share no beginning', () => {
    const words = ['budget', 'dossier', 'facture', 'subvention', 'association', 'salaire'];
    expect(near('candidature', words)).to.deep.equal([]);
    expect(near('dosier', words)).to.deep.equal(['dossier']);
    expect(near('rib', ['rob', 'rib', 'zut'])).to.deep.equal(['rib', 'rob']);
    expect(near('abcd', ['cdab', 'abef'])).to.deep.equal([]);
    expect(near('dossier', [])).to.deep.equal([]);
  });
});

const spellerOf = (
  known: ReadonlyMap<string, number>,
  ordinary: readonly string[],
  soundOf: (word: string) => string,
): Speller => new Speller(indexVocabulary(known, soundOf), new Set(ordinary), soundOf);

describe('the speller', () => {
  const KNOWN = new Map<string, number>([
    ...([
      ['dossier', 3],
      ['dossiers', 9],
      ['budget', 5],
      ['candidature', 2],
      ['date', 4],
      ['rib', 8],
    ] as const),
    ...([
      ['pharmacie', 1],
      ['montant', 2],
      ['montent', 6],
      ['2023a', 7],
      ['subvention', 0],
    ] as const),
  ]);
  const speller = (): Speller => spellerOf(KNOWN, ['montrer'], frenchSound);

  for (const [typed, meant] of Object.entries({
    dosier: 'dossier',
    dossierz: 'dossiers',
    bugdet: 'budget',
    budjet: 'budget',
    kandidatur: 'candidature',
    farmassie: 'pharmacie',
    dat: undefined,
    dato: 'date',
    dote: 'date',
    eate: undefined,
    xudget: 'budget',
    xydget: undefined,
    bidgat: undefined,
    montont: 'montent',
    subvansion: 'subvention',
    sibvantion: 'subvention',
    '2023b': undefined,
    rab: undefined,
    zzzzzzzz: undefined,
  }))
    it(`reads « ${typed} » as ${meant ?? 'it is'}`, () => {
      expect(speller().correct(typed)).to.equal(meant);
    });

  it('never corrects what is known, too short, too long or a figure', () => {
    for (const word of [...KNOWN.keys(), 'montrer', 'do', 'dossier'.repeat(4), 'd0ssier'])
      expect(speller().correct(word), word).to.equal(undefined);
    expect(spellerOf(new Map([['a'.repeat(24), 1]]), [], frenchSound).correct('a'.repeat(23) + 'b')).to.equal(
      'a'.repeat(24),
    );
  });

  it('prefers the fewest changes, then the word that is used most', () => {
    const words = new Map([
      ['mantes', 1],
      ['mentes', 5],
      ['mintes', 2],
    ]);
    expect(spellerOf(words, [], (word) => word).correct('mxntes')).to.equal('mentes');
    const nearer = new Map([...words, ['mxntez', 0]]);
    expect(spellerOf(nearer, [], (word) => word).correct('mxntes')).to.equal('mentes');
    const nearest = new Map([
      ['mententes', 9],
      ['mentente', 0],
    ]);
    expect(spellerOf(nearest, [], (word) => word).correct('mententa')).to.equal('mentente');
  });

  it('gives a known word that is no more than three letters away, or that sounds the same', () => {
    fc.assert(
      fc.property(letters(4, 10), (word) => {
        const found = speller().correct(word);
        if (found === undefined) return;
        expect(KNOWN.has(found)).to.equal(true);
        if (frenchSound(found) !== frenchSound(word)) expect(editDistance(word, found, 3)).to.be.at.most(2);
      }),
    );
  });

  it('says what it knows, and how often the content uses it', () => {
    expect(['dossier', 'montrer', 'dosier'].map((word) => speller().knows(word))).to.deep.equal([
      ...[true, true, false],
    ]);
    expect(['dossiers', 'montrer', 'dosier'].map((word) => speller().uses(word))).to.deep.equal([9, 0, 0]);
  });
});
