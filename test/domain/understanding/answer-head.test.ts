import { expect } from 'chai';
import { headOf } from '../../../domain/understanding/answer-head.js';

const HEADS: Readonly<Record<string, string | undefined>> = {
  non: 'non | ',
  'oui / 6 mois / 31000': 'oui | 6 mois / 31000',
  'non, Luc Morel': 'non | Luc Morel',
  'oui oui c’est elle qui suit': 'oui | c’est elle qui suit',
  'euh oui c’est bien ça acheter mieux': 'oui | acheter mieux',
  'non c’est pas ça c’est Le Phare': 'non | c’est Le Phare',
  'ok. et la suite ?': 'oui | et la suite ?',
  'Non-violence Jura': undefined,
  'juste le Jura': undefined,
  'pas celui-là': undefined,
  'Notre maison': undefined,
  'non attendez, le nom est faux': undefined,
  'ah non pardon': undefined,
  '0,8': undefined,
};

describe('The yes or no that a message opens with', () => {
  for (const [text, expected] of Object.entries(HEADS))
    it(`« ${text} »`, () => {
      const head = headOf(text);
      expect(head && `${head.yes ? 'oui' : 'non'} | ${head.rest}`).to.equal(expected);
    });
});
