import { expect } from 'chai';
import { assents, declines } from '../../../domain/understanding/assents.js';

describe('A yes to the one value that was shown', () => {
  for (const text of [
    'oui',
    'Oui, c’est exactement cela.',
    'C’est bien celle-ci, je vous le confirme',
    'c’est bien notre région',
    'ouiii c ça',
  ])
    it(`« ${text} » is one`, () => {
      expect(assents(text)).to.equal(true);
    });

  for (const text of [
    'oui mais plutôt en octobre 2023',
    'oui ?',
    'non',
    'si c’est obligatoire oui',
    'je ne sais pas',
    'oui et non',
    '',
  ])
    it(`« ${text} » is none`, () => {
      expect(assents(text)).to.equal(false);
    });
});

describe('A no to what was shown', () => {
  for (const [text, is] of [
    ['non merci', true],
    ['Non, ce n’est pas ça.', true],
    ['non le montant est de 30 000 €', false],
    ['oui', false],
    ['', false],
  ] as const)
    it(`« ${text} » is ${is ? 'one' : 'none'}`, () => {
      expect(declines(text)).to.equal(is);
    });
});
