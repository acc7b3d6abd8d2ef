import { expect } from 'chai';
import { guessLangue } from '../../../domain/text/guess-langue.js';

describe('the language of a sentence', () => {
  const table: [string, 'fr' | 'en' | undefined][] = [
    ['What is the deadline?', 'en'],
    ['Can I apply if my organisation is in Paris?', 'en'],
    ['I would like to file an application', 'en'],
    ['Quelle est la date limite ?', 'fr'],
    ['on est une association de Dijon', 'fr'],
    ['je cherche le meeting point de la team', 'fr'],
    ['ok', undefined],
    ['yes', undefined],
    ['Social Business Factory', undefined],
    ['The Good Factory', undefined],
    ['budget', undefined],
    ['🙂', undefined],
    ['', undefined],
    ['71100 Chalon', undefined],
  ];
  for (const [text, expected] of table) {
    it(`${text} → ${String(expected)}`, () => {
      expect(guessLangue(text)).to.equal(expected);
    });
  }
});
