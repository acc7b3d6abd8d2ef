import { expect } from 'chai';
import { saidDate } from '../../support/said-date.js';

/** Read on Wednesday 17 May 2023. */
const TABLES = {
  'seasons and their parts': {
    été: '2023-06-21..2023-09-22',
    "l'été dernier": '2022-06-21..2022-09-22',
    'été dernier': '2022-06-21..2022-09-22',
    "l'été prochain": '2023-06-21..2023-09-22',
    'été 2024': '2024-06-21..2024-09-22',
    'cet été 2024': '2024-06-21..2024-09-22',
    "j'ai été malade": 'date.missing',
    "début de l'été": '2023-06-21..2023-07-22',
    'mi-été': '2023-07-22..2023-08-22',
    "fin de l'été": '2023-08-22..2023-09-22',
    "fin de l'été 2024": '2024-08-22..2024-09-22',
    "fin de l'été dernier": '2022-08-22..2022-09-22',
    'début du printemps 2024': '2024-03-20..2024-04-20',
    'mi-automne 2023': '2023-10-23..2023-11-21',
    "début de l'automne prochain": '2023-09-23..2023-10-23',
    "fin de l'hiver 2024": '2025-02-18..2025-03-19',
    'printemps dernier': '2022-03-20..2022-06-20',
    automne: '2023-09-23..2023-12-21',
    hiver: '2023-12-22..2024-03-19',
    'hiver 2023-2024': '2023-12-22..2024-03-19',
    'hiver 2023/24': '2023-12-22..2024-03-19',
  },
  feasts: {
    Pâques: '2024-03-31',
    'Pâques dernier': '2023-04-09',
    'dimanche de Pâques 2024': '2024-03-31',
    'lundi de Pâques 2025': '2025-04-21',
    'lundi de Pentecôte 2025': '2025-06-09',
    Pentecôte: '2023-05-28',
    "jeudi de l'Ascension": '2023-05-18',
    'Ascension 2025': '2025-05-29',
    'vendredi saint 2025': '2025-04-18',
    'mardi gras': '2024-02-13',
    'dimanche des Rameaux': '2024-03-24',
    épiphanie: '2024-01-06',
    chandeleur: '2024-02-02',
    halloween: '2023-10-31',
    'Assomption 2024': '2024-08-15',
    armistice: '2023-11-11',
    'Toussaint dernière': '2022-11-01',
    Noël: '2023-12-25',
    'Noël dernier': '2022-12-25',
    'réveillon 2024': '2024-12-24',
    'nouvel an 2025': '2025-01-01',
    rentrée: '2023-09-01..2023-09-30',
    'rentrée dernière': '2022-09-01..2022-09-30',
    'rentrée scolaire 2024': '2024-09-01..2024-09-30',
  },
};

describe('feasts and seasons', () => {
  for (const [name, table] of Object.entries(TABLES))
    describe(name, () => {
      for (const [text, span] of Object.entries(table))
        it(`${text} → ${span}`, () => {
          expect(saidDate(text)).to.equal(span);
        });
    });
});
