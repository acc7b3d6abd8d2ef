import { expect } from 'chai';
import { langueAfter } from '../../../domain/understanding/langue.js';

describe('The language after a message', () => {
  const table: readonly (readonly [string, boolean, 'fr' | 'en'])[] = [
    ['Good morning, need urgent help', true, 'en'],
    ['Good morning, need urgent help', false, 'fr'],
    ['Hello there', true, 'fr'],
    ['Social Business Factory', true, 'fr'],
    ['Bonjour, question urgente', true, 'fr'],
    ['Which documents do we need?', false, 'en'],
  ];
  for (const [text, fresh, expected] of table)
    it(`${text}${fresh ? ', at first' : ''} → ${expected}`, () => {
      expect(langueAfter(text, 'fr', fresh)).to.equal(expected);
    });
});
