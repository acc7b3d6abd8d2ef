import { expect } from 'chai';
import { canonical, DATE_WINDOW } from '../../../domain/dates/canonical.js';

const TABLES = {
  'hyphens, slashes and points': {
    '3-4 juin': '3 - 4 M06',
    '13-14 juin': '13 - 14 M06',
    '13/14 juin': '13 / 14 M06',
    'juin - juillet': 'M06 - M07',
    '10 juin - 12 juin': '10 M06 - 12 M06',
    'lundi prochain - mardi': 'W1 prochain - W2',
    'le mois dernier - juin': 'le mois dernier - M06',
    'fin - juin': 'fin M06',
    'juin - fin': 'M06 fin',
    '10 - bonjour': '10 bonjour',
    'bonjour - 10': 'bonjour 10',
    'prochainement - 10': 'prochainement 10',
    '10 - 12': '10 - 12',
    'après-demain': 'apres demain',
    'demi-poste': 'demi poste',
    '15-juin': '15 M06',
    'juin-2023': 'M06 2023',
    '1 / 7': '1/7',
    '01/06-30/06': '01/06 - 30/06',
    '01/06/2023-30/06/2023': '01/06/2023 - 30/06/2023',
    '1,5 mois': '1.5 mois',
    '2,5 ans': '2.5 an',
    '1,5 mètre': '1 , 5 metre',
    '1,52 mois': '1 , 52 mois',
    'J. Dupont': 'j dupont',
    '12.5': '12.5',
    '10€': '10 €',
    '10 %': '10 %',
    'juin(juillet)': 'M06 ( M07 )',
    '12abc': '12 abc',
  },
  'numbers in words, and sept': {
    'trente et un décembre': '31 M12',
    'trois sept. 2023': '3 M09 2023',
    'trois sept': '3 7',
    'trois sept jours': '3 7 jour',
    'sept jours': '7 jour',
    'sept semaines': '7 semaine',
    'sept années': '7 an',
    'sept heures': '7 heure',
    'sept 1999': 'M09 1999',
    'sept 2099': 'M09 2099',
    'sept 3999': '7 3999',
    '10 sept': '10 M09',
    '1er sept': '1e M09',
    '10e sept': '10e M09',
    '100 sept': '100 7',
    'premier sept': '1e M09',
    'premier avril sept': '1e M04 7',
    'courant sept': 'courant M09',
    'concurrent sept': 'concurrent 7',
    sept: '7',
  },
  'words beside a number': {
    '12 jiun': '12 M06',
    '12e jiun': '12e M06',
    '1er jiun': '1e M06',
    '100 jiun': '100 jiun',
    'jiun 12': 'jiun 12',
    '12 ab': '12 ab',
    '12 oc': '12 oc',
    'jeu 12': 'W4 12',
    'jeu 1er': 'W4 1e',
    'jeu 12e': 'W4 12e',
    'jeu 100': 'jeu 100',
    'jeu douze': 'W4 12',
    'lun 5': 'W1 5',
    'mar 5': 'W2 5',
    'mer 5': 'W3 5',
    'ven 5': 'W5 5',
    'sam 5': 'W6 5',
    'dim 5': 'W7 5',
    '12 mer': '12 mer',
    'un jeu': '1 jeu',
    '0012e': '12e',
    '21ème': '21e',
    '2nde': '2e',
    '3rd': '3e',
    '4th': '4e',
  },
};

describe('a text as the rules read it', () => {
  for (const [name, table] of Object.entries(TABLES))
    describe(name, () => {
      for (const [text, words] of Object.entries(table))
        it(`${text} → ${words}`, () => {
          expect(canonical(text)).to.equal(words);
        });
    });

  it('is nothing when the text has no word', () => {
    expect(canonical('« … »')).to.equal('');
  });

  it('ends with the window', () => {
    expect(canonical(`${'x '.repeat(DATE_WINDOW / 2)}juin`)).not.to.include('M06');
    expect(canonical(`${'x '.repeat(DATE_WINDOW / 2 - 2)}juin`)).to.include('M06');
  });
});
