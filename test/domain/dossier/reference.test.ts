import { expect } from 'chai';
import fc from 'fast-check';
import { makeReference, PREFIXE, readReference, REFERENCE_DRAWS } from '../../../domain/dossier/reference.js';

const SIGNS = 27;
/** Pairs that are mistaken for one another when read or read aloud. */
const MISTAKEN = ['8B', 'FS', 'MN', 'VU', '0O', '1I', '1L', 'IL'];

const prefixe = fc.stringMatching(PREFIXE);
const draw = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map((n) => n / 2 ** 31);
const draws = fc.array(draw, { minLength: REFERENCE_DRAWS, maxLength: REFERENCE_DRAWS });
const reference = fc.tuple(prefixe, draws).map(([start, numbers]) => makeReference(start, numbers));
/** The eight signs after the prefix. */
const signsOf = (text: string): string => text.split('-').slice(1).join('');

describe('references', () => {
  const alphabet = Array.from({ length: SIGNS }, (_, n) =>
    signsOf(makeReference('AAP23', Array<number>(REFERENCE_DRAWS).fill((n + 0.5) / SIGNS))).charAt(0),
  );

  it('are made of 27 signs, of which none is mistaken for another', () => {
    expect(new Set(alphabet)).to.have.property('size', SIGNS);
    for (const pair of MISTAKEN)
      expect(alphabet.filter((sign) => pair.includes(sign)).length, pair).to.be.at.most(1);
  });

  it('use every draw, and no more than they need', () => {
    const all = alphabet.map((_, n) => n / SIGNS);
    expect(makeReference('AAP23', all)).to.equal('AAP23-2345-6789');
    expect(makeReference('AAP23', all.slice(-REFERENCE_DRAWS))).to.equal('AAP23-QRTV-WXYZ');
  });

  it('have their form, whatever the draws', () => {
    fc.assert(
      fc.property(reference, (made) => {
        expect(made).to.match(/^[A-Z]{2,6}\d{2}-.{4}-.{4}$/);
        for (const sign of signsOf(made)) expect(alphabet).to.include(sign);
      }),
    );
  });

  it('are read as they were made, in whatever case, spaced or joined, in a sentence', () => {
    const gap = fc.constantFrom('', ' ', '-', ' - ', '  ');
    const around = fc.constantFrom('', 'mon dossier est le ', 'ref : ', '(', '« ');
    fc.assert(
      fc.property(reference, gap, around, fc.boolean(), (made, between, before, low) => {
        const typed = `${before}${made.split('-').join(between)}, merci`;
        expect(readReference(low ? typed.toLowerCase() : typed)).to.equal(made);
      }),
    );
  });

  it('are read through whatever is mistaken for one of their signs', () => {
    fc.assert(
      fc.property(reference, fc.nat(REFERENCE_DRAWS - 1), (made, at) => {
        const sign = signsOf(made).charAt(at);
        const pair = MISTAKEN.find((both) => both.includes(sign)) ?? sign;
        for (const written of pair) expect(readReference(withSign(made, at, written))).to.equal(made);
      }),
    );
  });

  it('are told from each other: another sign makes another reference', () => {
    fc.assert(
      fc.property(reference, fc.nat(REFERENCE_DRAWS - 1), fc.constantFrom(...alphabet), (made, at, sign) => {
        const other = withSign(made, at, sign);
        expect(readReference(other)).to.equal(other);
      }),
    );
  });

  for (const [text, read] of [
    ['AAP23-7KQ4-M2XD', 'AAP23-7KQ4-M2XD'],
    ['mon dossier est le aap23 7kq4 m2xd, merci', 'AAP23-7KQ4-M2XD'],
    ['AAP237KQ4M2XD', 'AAP23-7KQ4-M2XD'],
    ['AAP23-7KQ4', undefined],
    ['AAP23-7KQ4-M2XDE', undefined],
    ['xAAP23-7KQ4-M2XD4', undefined],
    ['date limite de l’appel 2023', undefined],
    ['732 829 320 00074', undefined],
    ['', undefined],
    [`${' '.repeat(500)}AAP23-7KQ4-M2XD`, undefined],
  ] as const)
    it(`« ${text.trim()} » → ${read ?? 'none'}`, () => {
      expect(readReference(text)).to.equal(read);
    });
});

/** The reference with another sign at one of the eight places after its prefix. */
function withSign(made: string, at: number, sign: string): string {
  const place = made.indexOf('-') + 1 + (at < 4 ? at : at + 1);
  return made.slice(0, place) + sign + made.slice(place + 1);
}
