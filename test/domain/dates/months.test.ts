import { expect } from 'chai';
import { saidDate } from '../../support/said-date.js';

/** Read on Wednesday 17 May 2023. */
const TABLES = {
  'what is counted inside a month': {
    'premier jour de juin': '2023-06-01',
    '4e jour de juin': '2023-06-04',
    'dernier jour de février': '2024-02-29',
    'dernier jour de février 2023': '2023-02-28',
    'première quinzaine de février': '2024-02-01..2024-02-15',
    'seconde quinzaine de février': '2024-02-16..2024-02-29',
    'dernière quinzaine de février 2024': '2024-02-16..2024-02-29',
    'première semaine de juin': '2023-06-01..2023-06-07',
    'troisième semaine de juin': '2023-06-15..2023-06-21',
    'quatrième semaine de février': '2024-02-22..2024-02-28',
    'dernière semaine de juin': '2023-06-24..2023-06-30',
    'dernière semaine de juin 2024': '2024-06-24..2024-06-30',
    'dernière semaine de juin dernier': '2022-06-24..2022-06-30',
    'première semaine du mois': '2023-06-01..2023-06-07',
    'dernière semaine du mois': '2023-05-25..2023-05-31',
    'deuxième semaine du mois prochain': '2023-06-08..2023-06-14',
    'dernière semaine du mois dernier': '2023-04-24..2023-04-30',
    'dernier jour du mois dernier': '2023-04-30',
    'premier lundi de juin': '2023-06-05',
    'premier lundi de mai': '2024-05-06',
    'premier lundi de juin dernier': '2022-06-06',
    '5e lundi de mai': '2023-05-29',
    '5e lundi de juin 2023': 'date.invalid',
    '5e mercredi de mai 2023': '2023-05-31',
    'dernier mercredi de mai 2023': '2023-05-31',
    'dernier lundi de mai 2022': '2022-05-30',
    '2e mardi du mois': '2023-06-13',
    '5e mercredi du mois': '2023-05-31',
    '5e lundi du mois prochain': 'date.invalid',
    'dernier mercredi du mois dernier': '2023-04-26',
    'dernier lundi du mois': '2023-05-29',
  },
  months: {
    'ce mois': '2023-05-01..2023-05-31',
    'mois en cours': '2023-05-01..2023-05-31',
    'le mois prochain': '2023-06-01..2023-06-30',
    'le mois dernier': '2023-04-01..2023-04-30',
    'début du mois': '2023-05-01..2023-05-10',
    'début du mois prochain': '2023-06-01..2023-06-10',
    'milieu du mois dernier': '2023-04-11..2023-04-20',
    'courant du mois': '2023-05-01..2023-05-31',
    'juin dernier': '2022-06-01..2022-06-30',
    'juin prochain': '2023-06-01..2023-06-30',
    mai: '2023-05-01..2023-05-31',
    avril: '2024-04-01..2024-04-30',
    'mi-juin dernier': '2022-06-11..2022-06-20',
    'fin février': '2024-02-21..2024-02-29',
    'fin février 2024': '2024-02-21..2024-02-29',
    'de novembre à février': '2023-11-01..2024-02-29',
    'novembre-février': '2023-11-01..2024-02-29',
    'décembre-janvier 2024': '2024-12-01..2025-01-31',
    'décembre/janvier': '2023-12-01..2024-01-31',
    'juin - juin': '2023-06-01..2023-06-30',
    'juin juillet 2022': '2022-06-01..2022-07-31',
  },
  'of a year that is written out': {
    'juin de cette année': '2023-06-01..2023-06-30',
    "juin de l'année dernière": '2022-06-01..2022-06-30',
    'juin année prochaine': '2024-06-01..2024-06-30',
    '15 mars an prochain': '2024-03-15',
    "mars de l'année en cours": '2023-03-01..2023-03-31',
    "mars d'animation": '2024-03-01..2024-03-31',
    '01/2023': '2023-01-01..2023-01-31',
    '12/2023': '2023-12-01..2023-12-31',
  },
};

describe('months and what is counted inside them', () => {
  for (const [name, table] of Object.entries(TABLES))
    describe(name, () => {
      for (const [text, span] of Object.entries(table))
        it(`${text} → ${span}`, () => {
          expect(saidDate(text)).to.equal(span);
        });
    });
});
