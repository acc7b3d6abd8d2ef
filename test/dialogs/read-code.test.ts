import { expect } from 'chai';
import { readCode } from '../../dialogs/dossiers/read-code.js';

const CODES: Readonly<Record<string, string | undefined>> = {
  '369267': '369267',
  '369 267': '369267',
  '81 40 25': '814025',
  '81.40.25': '814025',
  '814-025.': '814025',
  'alors le code c’est 81 40 25 voilà': '814025',
  'quatre-vingt-un quarante vingt-cinq': '814025',
  'huit un quatre zéro deux cinq': '814025',
  'huit cent quatorze zéro vingt-cinq': '814025',
  'reçu à 19 h 28 : 814025': '814025',
  '81 40 26, non pardon, 81 40 25': '814025',
  '06 12 34 56 78': undefined,
  '125 000 €': undefined,
  'jean.814025@exemple.fr': undefined,
  'le montant est de 27500': undefined,
  'je n’ai rien reçu': undefined,
};

describe('the one-time code in what is typed', () => {
  for (const [text, code] of Object.entries(CODES))
    it(`${text} → ${String(code)}`, () => {
      expect(readCode(text)).to.equal(code);
    });
});
