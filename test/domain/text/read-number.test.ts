import { readNumber } from '../../../domain/text/read-number.js';
import { readNumberWords } from '../../../domain/text/number-words.js';
import { expect } from 'chai';
import { readsLike } from './readings.js';

describe('a number', () => {
  readsLike(readNumber, {
    '1,5': '1.5',
    '1.5 ETP': '1.5',
    '0.8': '0.8',
    deux: '2',
    'un et demi': '1.5',
    'une et demie': '1.5',
    'deux et demi': '2.5',
    '1 ETP et demi': '1.5',
    'un ETP et demi': '1.5',
    'un poste et demi': '1.5',
    'mi-temps': '0.5',
    'un mi-temps': '0.5',
    'un poste à mi-temps': '0.5',
    'deux mi-temps': '1',
    'un demi-poste': '0.5',
    'un temps plein': '1',
    'temps plein': '1',
    'trois quarts': '0.75',
    '80 %': '0.8',
    'un poste à 80 %': '0.8',
    'deux postes à 80%': '1.6',
    'un poste à 1,5 ETP': '1.5',
    'deux (2)': '2',
    '½': '0.5',
    '1½': '1.5',
    'one and a half': '1.5',
    '1 500': '1500',
    'quatre-vingt-dix-sept': '97',
    '-2': '- number.negative',
    'moins deux': '- number.negative',
    'un poste à 50 %': '0.5',
    'une personne': '1',
    'une personne à 0,8': '0.8',
    'deux postes, une personne': '2',
    '2 postes à 80 % et 3 à 50 %': '? 2 | 3 (number.several)',
    '80 % ou 50 %': '- number.missing',
    'entre 1, 2, 3, 4, 5 et 6': '? 1 | 2 | 3 | 4 | 5 (number.several)',
    'entre 1 et 2': '? 1 | 2 (number.several)',
    plusieurs: '- number.missing',
    '': '- number.missing',
    '🙂': '- number.missing',
  });

  it('keeps to its bounds', () => {
    expect(readNumber('0', { min: 0.1 })).to.deep.equal({ kind: 'none', reason: 'number.tooSmall' });
    expect(readNumber('1000', { max: 100 })).to.deep.equal({ kind: 'none', reason: 'number.tooLarge' });
    for (const value of ['2', '5'])
      expect(readNumber(value, { min: 2, max: 5 })).to.have.property('kind', 'read');
    expect(readNumber('1,5', { min: 0.1, max: 100 })).to.deep.equal({
      kind: 'read',
      value: 1.5,
      said: '1,5',
    });
  });
});

describe('a number in words', () => {
  const table: [string, number, number][] = [
    ['mille deux cents', 1200, 3],
    ['vingt et un', 21, 3],
    ['soixante et onze', 71, 3],
    ['soixante dix sept', 77, 3],
    ['quatre vingts', 80, 2],
    ['quatre vingt onze', 91, 3],
    ['septante deux', 72, 2],
    ['deux mille vingt trois', 2023, 4],
    ['un million deux cent mille', 1200000, 5],
    ['deux ou trois', 2, 1],
    ['vingt et demi', 20, 1],
    ['dix deux', 10, 1],
    ['trois quatre', 3, 1],
  ];
  for (const [text, value, count] of table) {
    it(`${text} → ${value}`, () => {
      expect(readNumberWords(text.split(' '))).to.deep.equal({ value, count });
    });
  }
});
