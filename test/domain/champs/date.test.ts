import { date } from '../../../domain/champs/date.js';
import { readsLike } from './hearing.js';

describe('the day that a post starts', () => {
  describe('said as one day', () => {
    readsLike(
      date,
      {},
      {
        '01/09/2023': '2023-09-01',
        '01092023': '2023-09-01',
        '20230901': '2023-09-01',
        '010923': '2023-09-01',
        '01 09 2023': '2023-09-01',
        '1 9 2023': '2023-09-01',
        'le 4 septembre': '2023-09-04',
        'le premier lundi d’octobre': '2023-10-02',
        'à compter du 1er décembre 2023': '2023-12-01',
        'à partir du 3 juillet': '2023-07-03',
        'starting from 2 October 2023': '2023-10-02',
        'le mardi 22 août, avant la rentrée': '2023-08-22',
        'je crois que ce sera le 4 septembre': '2023-09-04',
      },
    );
  });

  describe('denied and repaired', () => {
    readsLike(
      date,
      {},
      {
        'pas le 1er juin, le 3 juillet': '2023-07-03',
        'le 3 juillet, euh non, le 4 juillet': '2023-07-04',
        'le 1er septembre 2024, l’année d’avant pardon': '2023-09-01',
        'Pas le 3 juin. Le 3 juillet.': '2023-07-03',
      },
    );
  });

  describe('to be asked about', () => {
    readsLike(
      date,
      {},
      {
        'en septembre': '? 2023-09-01 (date.periode)',
        'à partir de septembre': '? 2023-09-01 (date.periode)',
        'à la rentrée': '? 2023-09-01 (date.periode)',
        'le 1er septembre 2013': '? 2023-09-01 | 2013-09-01 (date.annee)',
        'le 1er septembre 2203': '? 2023-09-01 (date.annee)',
        'le 4 septembre 202': '? 2023-09-04 (date.annee)',
        'le 1er janvier 2023': '? 2023-01-01 | 2024-01-01 (date.passee)',
        'le 3 ou le 10 juillet': '? 2023-07-03 | 2023-07-10 (date.several)',
        'tout de suite': '? 2023-05-15 (date.sure)',
      },
    );
  });

  describe('not said', () => {
    readsLike(
      date,
      {},
      {
        'dès que possible': '- date.relative',
        'as soon as we hear from you': '- date.relative',
        'dès votre accord': '- date.relative',
        'le 31 juin': '- date.invalid',
        'est-ce que le 1er septembre 2023 vous convient pour commencer ?': '- date.missing',
        'je ne sais pas encore': '- date.unknown',
        'avant le 30 juin': '- date.limite',
        bientôt: '- date.missing',
        '': '- date.missing',
      },
    );
  });
});
