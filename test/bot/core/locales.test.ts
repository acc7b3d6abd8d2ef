import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createWords, MissingWordsError, type Words } from '../../../bot/core/locales.js';

describe('the words', () => {
  let words: Words;
  const dir = mkdtempSync(join(tmpdir(), 'locales-'));
  before(() => {
    for (const [langue, bonjour] of [
      ['fr', 'Bonjour {{nom}}'],
      ['en', 'Hello {{nom}}'],
    ] as const) {
      mkdirSync(join(dir, langue));
      const room = {
        bonjour,
        pieces_one: '{{count}} pièce',
        pieces_many: '{{count}} pièces',
        pieces_other: '{{count}} pièces',
      };
      writeFileSync(join(dir, langue, 'salon.json'), JSON.stringify({ accueil: room }));
    }
    words = createWords(dir);
  });
  after(() => {
    rmSync(dir, { recursive: true });
  });

  it('come by key, in the language asked for', () => {
    expect(words('fr', 'salon:accueil.bonjour', { nom: 'Claire' })).to.equal('Bonjour Claire');
    expect(words('en', 'salon:accueil.bonjour', { nom: 'Claire' })).to.equal('Hello Claire');
  });

  it('agree with a number as French does', () => {
    const pieces = (count: number): string => words('fr', 'salon:accueil.pieces', { count });
    expect([0, 1, 1.5, 2, 1_000_000].map(pieces)).to.deep.equal([
      '0 pièce',
      '1 pièce',
      '1.5 pièce',
      '2 pièces',
      '1000000 pièces',
    ]);
  });

  for (const nom of ['<b>&amp;</b>', '{{nom}}', '$t(salon:accueil.bonjour)', '$&$1'])
    it(`put ${nom} in as it is`, () => {
      expect(words('fr', 'salon:accueil.bonjour', { nom })).to.equal(`Bonjour ${nom}`);
    });

  it('refuse an unknown key, an unknown room and a missing value', () => {
    expect(() => words('fr', 'salon:accueil.bonsoir')).to.throw(MissingWordsError, 'salon:accueil.bonsoir');
    expect(() => words('fr', 'cuisine:accueil')).to.throw(MissingWordsError);
    expect(() => words('fr', 'salon:accueil.bonjour')).to.throw(MissingWordsError, '{{nom}}');
  });
});
