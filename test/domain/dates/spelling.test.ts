import { expect } from 'chai';
import { saidDate } from '../../support/said-date.js';

/** Read on Wednesday 17 May 2023. */
const TABLES = {
  'short words and slips': {
    '12 juni': '2023-06-12',
    '3 jiun': '2023-06-03',
    '12 ocotbre': '2023-10-12',
    '3 avirl': '2024-04-03',
    '3 juinn': '2023-06-03',
    '3 aoutt': '2023-08-03',
    janv: '2024-01-01..2024-01-31',
    févr: '2024-02-01..2024-02-29',
    septmbre: '2023-09-01..2023-09-30',
    septembbre: '2023-09-01..2023-09-30',
    fevreir: '2024-02-01..2024-02-29',
    mercrdi: '2023-05-24',
    dimnche: '2023-05-21',
    aujourdui: '2023-05-17',
    demian: '2023-05-18',
    'smeaine prochaine': '2023-05-22..2023-05-28',
    'semaine prochiane': '2023-05-22..2023-05-28',
    toussain: '2023-11-01',
    pentecot: '2023-05-28',
    autone: '2023-09-23..2023-12-21',
    'trimstre prochain': '2023-07-01..2023-09-30',
  },
  'innocent words': {
    '3 ma': 'date.missing',
    '3 octo': 'date.missing',
    '3 membres': 'date.missing',
    '3 nombre': 'date.missing',
    '3 personnes': 'date.missing',
    avis: 'date.missing',
    'le mari': 'date.missing',
    domaine: 'date.missing',
    demande: 'date.missing',
    prochainement: 'date.missing',
    jeui: 'date.missing',
    'la mer 2023': 'date.missing',
    'un jeu 2023': 'date.missing',
    'la mer est belle le 12 juin': '2023-06-12',
  },
  'short weekdays beside a number': {
    'lun 5': '2023-06-05',
    'lun. 12 juin': '2023-06-12',
    'mar 6': '2023-06-06',
    'mer 7': '2023-06-07',
    'mer 21': '2023-06-21',
    'jeu 25': '2023-05-25',
    'ven 2 juin': '2023-06-02',
    'sam 3': '2023-06-03',
    'dim 4 juin': '2023-06-04',
    'mar 1er août': '2023-08-01',
    'mar 12 juin': 'date.weekday',
  },
  'sept, the month or the number': {
    '3 sept': '2023-09-03',
    'le 12 sept': '2023-09-12',
    '1er sept': '2023-09-01',
    'premier sept': '2023-09-01',
    '2e sept': '2023-09-02',
    'début sept': '2023-09-01..2023-09-10',
    'fin sept': '2023-09-21..2023-09-30',
    'mi-sept': '2023-09-11..2023-09-20',
    'courant sept': '2023-09-01..2023-09-30',
    'en sept': '2023-09-01..2023-09-30',
    'sept 2023': '2023-09-01..2023-09-30',
    'sept 1999': '1999-09-01..1999-09-30',
    'trois sept. 2023': '2023-09-03',
    'en sept jours': 'date.missing',
    'dans sept jours': '2023-05-24',
    'dans sept semaines': '2023-07-05',
    'dans sept mois': '2023-12-17',
    'dans sept ans': '2030-05-17',
    'dans sept heures': '2023-05-17',
    'le sept juin': '2023-06-07',
    'dix-sept juin': '2023-06-17',
    'vingt-sept juin': '2023-06-27',
  },
  'punctuation and spaces': {
    'le 15.06.': '2023-06-15',
    'le 15 juin.': '2023-06-15',
    '15 juin (fin)': '2023-06-15',
    '« 15 juin »': '2023-06-15',
    '15juin2023': '2023-06-15',
    '15-juin-2023': '2023-06-15',
    '1 / 7 / 2023': '2023-07-01',
    'le 1 /7': '2023-07-01',
    'le  15  juin': '2023-06-15',
    'réponse - le 15 juin': '2023-06-15',
    '15 juin - réponse': '2023-06-15',
    'après-demain': '2023-05-19',
    'le 01er juin': '2023-06-01',
    '12abcd': 'date.missing',
    'v1.2.3': 'date.missing',
  },
};

describe('dates as people type them', () => {
  for (const [name, table] of Object.entries(TABLES))
    describe(name, () => {
      for (const [text, span] of Object.entries(table))
        it(`${text} → ${span}`, () => {
          expect(saidDate(text)).to.equal(span);
        });
    });
});
