import { nombre } from '../../../domain/champs/nombre.js';
import { readsLike } from './hearing.js';

const champ = { entier: true, bornes: { min: 0, max: 500 } };

describe('a count of people or things', () => {
  readsLike(nombre, champ, {
    '12': '12',
    douze: '12',
    'une douzaine': '12',
    'une vingtaine de bénévoles': '20',
    '25 bénévoles': '25',
    'nous avons 12 salariés': '12',
    'un salarié': '1',
    'environ 40': '40',
    '250': '250',
    twelve: '12',
    '12,5': '- number.whole',
    'douze et demi': '- number.whole',
    'un mi-temps': '- number.whole',
    '0': '0',
    zéro: '0',
    aucun: '0',
    'aucun bénévole': '0',
    'pas de salarié': '0',
    'nous n’avons personne': '0',
    '-3': '- number.negative',
    '501': '- number.tooLarge',
    '12 ou 13': '? 12 | 13 (number.several)',
    'je ne sais pas': '- number.unknown',
    'les bénévoles': '- number.missing',
  });

  readsLike(
    nombre,
    { ...champ, bornes: { min: 3, max: 10 } },
    {
      aucun: '- number.tooSmall',
      '2': '- number.tooSmall',
      '3': '3',
    },
  );
});
