import { expect } from 'chai';
import { saidDate } from '../../support/said-date.js';

/** Read on Wednesday 17 May 2023. */
const TABLES = {
  'beside today': {
    'avant-hier': '2023-05-15',
    'hier en huit': '2023-05-23',
    'demain en huit': '2023-05-25',
    'après-demain en quinze': '2023-06-02',
    'ce matin': '2023-05-17',
    maintenant: '2023-05-17',
    immédiatement: '2023-05-17',
  },
  weekdays: {
    lundi: '2023-05-22',
    mercredi: '2023-05-24',
    'prochain lundi': '2023-05-22',
    'mercredi prochain': '2023-05-24',
    'mercredi dernier': '2023-05-10',
    'jeudi dernier': '2023-05-11',
    'lundi en huitaine': '2023-05-29',
    'lundi en quinzaine': '2023-06-05',
    'mardi matin de la semaine prochaine': '2023-05-23',
    'mardi de la semaine dernière': '2023-05-09',
    'mardi de cette semaine': '2023-05-16',
    'mardi de la semaine': '2023-05-16',
    'hier en quinze': '2023-05-30',
    'lundi 5': '2023-06-05',
    'dimanche 31': '2023-12-31',
    'lundi 10:30': '2023-05-22',
    'avons commencé lundi': '2023-05-15',
    'a eu lieu mercredi': '2023-05-10',
  },
  'weekdays with a date': {
    'mercredi 17 mai': '2023-05-17',
    'mardi 16 mai': '2023-05-16',
    'jeudi 16 mai': '2024-05-16',
    'lundi 16 mai': '2022-05-16',
    'samedi 16 mai': 'date.weekday',
    'lundi 29 février': 'date.weekday',
    'jeudi 29 février': '2024-02-29',
    'lundi 31 juin': 'date.invalid',
    'lundi 29 février 2023': 'date.invalid',
    'samedi 29 février 2020': '2020-02-29',
    'lundi 12/06': '2023-06-12',
    'lundi 13/06': '2022-06-13',
    'lundi 13/06/2022': '2022-06-13',
    'lundi 12/06/22': 'date.weekday',
    'lundi 12.06.2023': '2023-06-12',
  },
  'days of a month': {
    'le 31': '2023-05-31',
    'le 1er': '2023-06-01',
    'le 5 inclus': '2023-06-05',
    'le 5 ; merci': '2023-06-05',
    'le 5 rue': 'date.missing',
    'le 5 ou le 6': '2023-06-05 | 2023-06-06',
    'le 31 du mois': '2023-05-31',
    'le 31 du mois dernier': 'date.invalid',
    'le 30 du mois dernier': '2023-04-30',
    'le 31 du mois prochain': 'date.invalid',
    'le 30 du mois prochain': '2023-06-30',
    'le 5 du mois en cours': '2023-06-05',
    '15 juin prochain': '2023-06-15',
    '15 mai prochain': '2024-05-15',
    '15 mai dernier': '2023-05-15',
    '17 mai dernier': '2022-05-17',
    'a eu lieu le 17 mai': '2022-05-17',
    "le 15 mars de l'année dernière": '2022-03-15',
    'le 15 mars de cette année': '2023-03-15',
  },
  figures: {
    '31/06/2023': 'date.invalid',
    '01/13/2023': 'date.invalid',
    '2023/06/31': 'date.invalid',
    '2023-06-05': '2023-06-05',
    '12/06/69': '2069-06-12',
    '12/06/70': '1970-06-12',
    '12 06 2023': '2023-06-12',
    '31 06 2023': 'date.invalid',
    'le 12.06': '2023-06-12',
    'le 12-06': '2023-06-12',
    'le 31.06': 'date.invalid',
    '06/2023': '2023-06-01..2023-06-30',
    '12-2023': '2023-12-01..2023-12-31',
    '13/2023': 'date.invalid',
    '00/2023': 'date.invalid',
    '2023-12': '2023-12-01..2023-12-31',
    '2023/13': 'date.invalid',
    '2023-00': 'date.invalid',
    '3/4 temps': 'date.missing',
    'poste 3/4': 'date.missing',
  },
  'a year in two figures, or something else': {
    'le 12 juin 14': '2023-06-12',
    'le 12 juin 15': '2015-06-12',
    'le 12 juin 49': '2049-06-12',
    'le 12 juin 25 €': '2023-06-12',
    'le 12 juin 20h': '2023-06-12',
    'le 12 juin 25 personnes': '2023-06-12',
  },
};

describe('single days', () => {
  for (const [name, table] of Object.entries(TABLES))
    describe(name, () => {
      for (const [text, span] of Object.entries(table))
        it(`${text} → ${span}`, () => {
          expect(saidDate(text)).to.equal(span);
        });
    });
});
