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
    ['where is', undefined],
    ['where is it', 'en'],
    ['budget of Dijon', undefined],
    ['is the budget adopted by Dijon', 'en'],
    ['is the le la', undefined],
    ['is the deadline le la', undefined],
    ['is the form for un projet', 'en'],
    ['facilitateurs marches publics clauses sociales insertion emploi chantier the of', undefined],
    ['clauses sociales marches insertion emploi chantier the of', 'en'],
    ['subvention à Mâcon', 'fr'],
    ['It is a SCIC, a société coopérative d’intérêt collectif.', undefined],
    ['Bourgogne-Franche-Comté', undefined],
    [`${'mot '.repeat(200)}the is of and are`, undefined],
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
