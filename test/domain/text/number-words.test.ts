import { expect } from 'chai';
import fc from 'fast-check';
import { readNumberWords, scaleOf } from '../../../domain/text/number-words.js';

const UNITS = [
  ...['zero', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  ...['treize', 'quatorze', 'quinze', 'seize'],
];
const TENS = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante'];

/** A number as French writes it, without hyphens nor accents. */
function inWords(n: number): string {
  if (n < 17) return UNITS[n] ?? '';
  if (n < 70) return tens(TENS[Math.floor(n / 10)] ?? '', n % 10);
  if (n < 80) return n === 71 ? 'soixante et onze' : `soixante ${inWords(n - 60)}`;
  if (n < 100) return n === 80 ? 'quatre vingts' : `quatre vingt ${inWords(n - 80)}`;
  if (n < 1000) return scaled(n, 100, 'cent');
  return n < 1e6 ? scaled(n, 1000, 'mille') : scaled(n, 1e6, 'millions', 'un million');
}

function tens(ten: string, unit: number): string {
  if (unit === 0) return ten;
  return unit === 1 && ten !== 'dix' ? `${ten} et un` : `${ten} ${inWords(unit)}`;
}

function scaled(n: number, scale: number, many: string, one = many): string {
  const [times, rest] = [Math.floor(n / scale), n % scale];
  return `${times === 1 ? one : `${inWords(times)} ${many}`}${rest === 0 ? '' : ` ${inWords(rest)}`}`;
}

describe('a number in words', () => {
  it('is read back as it was written, from 0 to 999 999 999', () => {
    const any = fc.oneof(fc.nat(100), fc.nat(2000), fc.nat(999_999), fc.nat(999_999_999));
    fc.assert(
      fc.property(any, (n) => {
        const written = inWords(n).split(' ');
        expect(readNumberWords(written), written.join(' ')).to.deep.equal({
          value: n,
          count: written.length,
        });
      }),
      { numRuns: 400 },
    );
  });

  for (const [text, value, count] of [
    ['septante deux', 72, 2],
    ['nonante neuf', 99, 2],
    ['cinquante et une personnes', 51, 3],
    ['two thousand', 2000, 2],
    ['hundred', 100, 1],
    ['ten', 10, 1],
    ['twenty eight thousand five hundred', 28500, 5],
    ['nineteen', 19, 1],
    ['sixty eleven', 60, 1],
    ['cinq six', 5, 1],
    ['vingt vingt', 20, 1],
    ['trente dix', 30, 1],
    ['trente et onze', 30, 1],
    ['dix un', 10, 1],
    ['cent et un', 100, 1],
    ['cent cent', 100, 1],
    ['mille mille', 1000, 1],
    ['mille million', 1000, 1],
    ['quatre quatre vingt', 4, 1],
    ['milliard', 1e9, 1],
    ['vingt un', 21, 2],
    ['vingt un et un', 21, 2],
    ['vingt et deux', 20, 1],
    ['vingt et unique', 20, 1],
    ['vingt et commun', 20, 1],
    ['trente quatre vingt', 34, 2],
    ['cent quatre vingt', 180, 3],
    ['trois vingt', 3, 1],
    ['vingt trente', 20, 1],
    ['dix vingt', 10, 1],
    ['dix cent', 10, 1],
    ['neuf cents', 900, 2],
  ] as const)
    it(`« ${text} » → ${value}, ${count} words`, () => {
      expect(readNumberWords(text.split(' '))).to.deep.equal({ value, count });
    });

  it('is none where the text begins otherwise', () => {
    for (const text of ['et un', 'dossier', '']) expect(readNumberWords(text.split(' '))).to.equal(undefined);
    expect(readNumberWords([])).to.equal(undefined);
  });

  it('is scaled by some words only', () => {
    expect(['mille', 'millions', 'milliard', 'cent', 'constructor'].map(scaleOf)).to.deep.equal([
      ...[1e3, 1e6, 1e9],
      ...[undefined, undefined],
    ]);
  });

  it('is none in a word that every object knows', () => {
    expect(readNumberWords(['constructor'])).to.equal(undefined);
  });
});
