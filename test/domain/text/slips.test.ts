import { expect } from 'chai';
import fc from 'fast-check';
import { editDistance } from '../../../domain/text/edit-distance.js';
import { closestMailDomain } from '../../../domain/text/mail-domains.js';
import { lettersOf, mayBeWithin, slips, slipsBetween } from '../../../domain/text/slips.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'e'), maxLength: 8 });

/** The textbook's recurrence, with nothing to make it fast. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? naive(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(naive(x, b) + 1, naive(a, y) + 1, naive(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1), swapped);
}

describe('slips of the keyboard', () => {
  it('are counted as the textbook does, up to the limit', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(short, short, fc.nat(5), (a, b, limit) => {
        expect(editDistance(a, b, limit)).to.equal(Math.min(naive(a, b), limit + 1));
      }),
    );
  });

  for (const [a, b, distance] of [
    ['budget', 'budget', 0],
    ['budget', 'bugdet', 1],
    ['budget', 'budet', 1],
    ['budget', 'buddget', 1],
    ['budget', 'nudget', 1],
    ['budget', 'tegdub', 4],
    ['', 'abc', 3],
    ['a'.repeat(32), 'a'.repeat(31), 1],
    ['a'.repeat(33), 'a'.repeat(33), 4],
    ['a'.repeat(33), 'a'.repeat(32), 4],
  ] as const)
    it(`${a} → ${b}: ${distance}`, () => {
      expect(editDistance(a, b, 3)).to.equal(distance);
    });

  it('are the same both ways, and none for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 8)).to.equal(editDistance(b, a, 8));
        expect(editDistance(a, a, 2)).to.equal(0);
      }),
    );
  });

  it('are forgiven the more, the longer the word', () => {
    expect([0, 3, 4, 7, 8, 13, 14, 40].map(slips)).to.deep.equal([0, 0, 1, 1, 2, 2, 3, 3]);
    expect(slipsBetween('budget', 'bugdet')).to.equal(1);
    expect(slipsBetween('budget', 'bidgat')).to.equal(undefined);
    expect(slipsBetween('rib', 'rob')).to.equal(undefined);
    expect(slipsBetween('rib', 'rib')).to.equal(0);
    expect(slipsBetween('association', 'asociatoin')).to.equal(2);
    expect(slipsBetween('dossier', 'dossierss')).to.equal(undefined);
  });

  it('never hide behind the letters of a word: who is near is never taken for far', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        if (editDistance(a, b, most) <= most)
          expect(mayBeWithin(lettersOf(a), lettersOf(b), most)).to.equal(true);
      }),
    );
  });

  it('are told at once where too many letters differ', () => {
    expect(mayBeWithin(lettersOf('abcd'), lettersOf('efgh'), 3)).to.equal(false);
    expect(mayBeWithin(lettersOf('abcd'), lettersOf('efgh'), 4)).to.equal(true);
    expect(mayBeWithin(lettersOf('ab'), lettersOf('ac'), 0)).to.equal(false);
    expect(lettersOf('aab')).to.equal(lettersOf('ba'));
  });

  for (const [domain, meant] of Object.entries({
    'gmial.com': 'gmail.com',
    'gmail.fr': 'gmail.com',
    gmail: 'gmail.com',
    'hotmial.fr': 'hotmail.fr',
    'orange.f': 'orange.fr',
    'orange.frr': 'orange.fr',
    'orange.con': 'orange.com',
    'laposte.nte': 'laposte.net',
    'outlok.com': 'outlook.com',
    'dreet.gouv.fr': 'dreets.gouv.fr',
    'dreets.gouv.f': 'dreets.gouv.fr',
    'asso.ogr': 'asso.org',
    'mde.con': 'mde.com',
    'wanado.fr': 'wanadoo.fr',
    sfr: 'sfr.fr',
    live: 'live.fr',
    'gmail.com': undefined,
    'mairie.fr': undefined,
    'free.fr': undefined,
    'fre.fr': undefined,
    'yahoo.be': undefined,
    'x.om': undefined,
    [`${'a'.repeat(60)}.con`]: undefined,
  }))
    it(`${domain.slice(0, 20)} → ${meant ?? 'as it is'}`, () => {
      expect(closestMailDomain(domain)).to.equal(meant);
    });
});
