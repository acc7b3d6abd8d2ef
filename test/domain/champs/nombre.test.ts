import { expect } from 'chai';
import fc from 'fast-check';
import { nombre } from '../../../domain/champs/nombre.js';
import { hearing, readsLike } from './hearing.js';

const champ = { bornes: { min: 0.1, max: 50 } };

describe('a number of full-time equivalents', () => {
  describe('in figures and words', () => {
    readsLike(nombre, champ, {
      '1,5': '1.5',
      '1.5 ETP': '1.5',
      '.5': '0.5',
      deux: '2',
      'un et demi': '1.5',
      'deux et demie': '2.5',
      '1 ETP et demi': '1.5',
      'un poste et demi': '1.5',
      'zéro virgule huit': '0.8',
      'un équivalent temps plein virgule deux': '1.2',
      '½': '0.5',
      '1½': '1.5',
      '1/2': '0.5',
      '3/4 de temps': '0.75',
      'trois quarts': '0.75',
      'quatre cinquièmes': '0.8',
      'la moitié d’un poste': '0.5',
      'one and a half': '1.5',
      'twenty-five': '25',
      'half a post': '0.5',
      'une douzaine': '12',
      'deu etp': '2',
      'deux (2)': '2',
      'environ 1,5': '1.5',
      'je crois que c’est 2': '2',
      '2 ?': '2',
      constructor: '- number.missing',
    });
  });

  describe('in posts and shares of one', () => {
    readsLike(nombre, champ, {
      'mi-temps': '0.5',
      'un mi tan': '0.5',
      'un poste à mi-temps': '0.5',
      'deux mi-temps': '1',
      'un demi-poste': '0.5',
      'temps plein': '1',
      'un tps plein': '1',
      '80 %': '0.8',
      'un 70 %': '0.7',
      '80 % d’un temps plein': '0.8',
      'un poste à quatre-vingts pour cent': '0.8',
      'deux postes à 80%': '1.6',
      'deux facilitatrices à mi-temps': '1',
      'une personne à 0,8': '0.8',
      'un poste à 1,5 ETP': '1.5',
      '2 x 0,8': '1.6',
      'a full-time post': '1',
      'a half-time post': '0.5',
    });
  });

  describe('summed', () => {
    readsLike(nombre, champ, {
      '1 + 0,5': '1.5',
      'un temps plein et un mi-temps': '1.5',
      'un plein temps plus un 80 %': '1.8',
      '2 postes à 80 % et 3 à 50 %': '3.1',
      'un facilitateur à temps plein et un coordinateur à mi-temps': '1.5',
      '1,8 ETP : un temps plein et un 80 %': '1.8',
      'un temps plein et un 80 %, soit 1,8 ETP': '1.8',
      '1,2 ETP dont 0,2 d’encadrement': '1.2',
      'un temps plein, un mi-temps': '? 1.5 | 1 | 0.5 (number.several)',
      'a full-time post and a half-time one': '1.5',
    });
  });

  describe('beside what counts something else', () => {
    readsLike(nombre, champ, {
      '1 ETP pour 12 communes': '1',
      '1 ETP sur 3 ans': '1',
      '2 ETP en 2023': '2',
      '2 ETP à 30 000 €': '2',
      '1 ETP cofinancé à 70 %': '1',
      '35 h': '? 1 (number.hours)',
      'un poste de 28h par semaine': '? 0.8 (number.hours)',
      '12 mois': '- number.other',
      '25 000 €': '- number.other',
      'cofinancé à 70 %': '- number.other',
      '3 personnes': '? 3 (number.heads)',
      'le 01/09/2023': '- number.missing',
    });
  });

  describe('ranges, bounds, denials and repairs', () => {
    readsLike(nombre, champ, {
      'entre 1 et 2': '? 1 | 2 (number.several)',
      'de 1 à 2': '? 1 | 2 (number.several)',
      '1-2 ETP': '? 1 | 2 (number.several)',
      'un ou deux': '? 1 | 2 (number.several)',
      'au moins 1': '? 1 (number.bound)',
      '2 maximum': '? 2 (number.bound)',
      'moins de 2': '? 2 (number.bound)',
      'pas dix, douze': '12',
      'pas 3 mais 2': '2',
      '2, euh non 3': '3',
      '3, pardon, 2': '2',
      '2, pas 3': '2',
      'pas 2': '- number.denied',
      'Pas 3. Un seul.': '1',
      'pourquoi pas 2': '2',
      '-2': '- number.negative',
      'moins deux': '- number.negative',
      zéro: '- number.tooSmall',
      aucun: '- number.tooSmall',
      '0': '- number.tooSmall',
      '1000': '- number.tooLarge',
      'combien peut-on en demander, 2 ou 3 au maximum par structure ?': '- number.missing',
    });
  });

  describe('nothing at all', () => {
    readsLike(nombre, champ, {
      '': '- number.missing',
      '🙂': '- number.missing',
      plusieurs: '- number.missing',
    });
  });

  it('is read back as it was written, whatever the way', () => {
    const quarters = fc.integer({ min: 1, max: 150 }).map((n) => n / 4);
    const ways = fc.constantFrom<(n: string) => string>(
      (n) => n,
      (n) => `${n} ETP`,
      (n) => `On demande ${n} ETP, merci.`,
      (n) => `pas 49, ${n}`,
      (n) => `49, enfin non, ${n}`,
    );
    return fc.assert(
      fc.asyncProperty(quarters, ways, async (value, way) => {
        const reading = await nombre.read(hearing(way(String(value).replace('.', ',')), champ));
        expect(reading).to.have.property('kind', 'read');
        expect(reading).to.have.nested.property('answers.champ', value);
      }),
    );
  });

  it('never gives what the field cannot hold, whatever is typed', () => {
    const word = fc.constantFrom(
      '1',
      '12',
      '0,5',
      'un',
      'demi',
      'et',
      'à',
      '%',
      'ETP',
      'mi-temps',
      'pas',
      'entre',
      '+',
      'h',
      'soit',
      ',',
      'non',
      '-',
      '/',
    );
    return fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((all) => all.join(' ')),
        ),
        async (text) => {
          const reading = await nombre.read(hearing(text, champ));
          const given =
            reading.kind === 'none' ? [] : reading.kind === 'read' ? [reading.answers] : reading.candidates;
          for (const { champ: value } of given) expect(value).to.be.within(0.1, 50);
          if (reading.kind === 'unsure') expect(reading.candidates).to.not.be.empty;
          if (reading.kind !== 'none')
            for (const { start, end } of reading.explained) expect(start).to.be.below(end);
        },
      ),
    );
  });
});
