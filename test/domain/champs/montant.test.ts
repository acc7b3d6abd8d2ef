import { expect } from 'chai';
import fc from 'fast-check';
import { montant } from '../../../domain/champs/montant.js';
import { formatEuros } from '../../../domain/format/money.js';
import { hearing, readsLike } from './hearing.js';

const champ = { bornes: { min: 1, max: 5_400_000 } };

describe('an amount in euros', () => {
  describe('in figures', () => {
    readsLike(montant, champ, {
      '25 000 €': '25000',
      '25000': '25000',
      '25\u00a0000\u00a0€': '25000',
      '25 000,50 €': '25000.5',
      '25 000.50': '25000.5',
      '25,000.50': '25000.5',
      '25.000,50 euros': '25000.5',
      '25.000': '25000',
      '1.234.567 €': '1234567',
      '1,234,567': '1234567',
      '€28,000': '28000',
      '€ 28,000.00': '28000',
      '41’500 euros': '41500',
      '38 000 / total 52 000 / fonds propres 14 000': '38000',
      '38000 / total 52000 / fondation Anne 7000, agglo 3000': '38000',
      '38000 demandés / budget 52000 / mécénat Bac 4000': '38000',
      'total 52000, demandé 38000': '38000',
      '38 000 €, dont 3 000 de formation': '38000',
      'demande 38 000, 52 000 c’est le coût total': '38000',
      '25,000': '? 25000 | 25 (money.decimals)',
      '25k': '25000',
      '25 k€': '25000',
      '25 keuros': '25000',
      '45 K€': '45000',
      '28k5': '28500',
      '12,5 k€': '12500',
      '1,2 M€': '1200000',
      '18000e': '18000',
      '18000 e par an': '18000',
      '27 450 € 60': '27450.6',
      '27 450 euros et 60 centimes': '27450.6',
      '19 000 € TTC': '19000',
      '1 million 200 000': '1200000',
    });
  });

  describe('in English', () => {
    readsLike(
      montant,
      champ,
      { '25,000': '25000', '25,000 euros': '25000', '25 thousand': '25000' },
      { langue: 'en' },
    );
  });

  describe('in words', () => {
    readsLike(montant, champ, {
      'mille deux cents': '1200',
      'vingt-huit mille cinq cents': '28500',
      'vint uit mil euro': '28000',
      'un million et demi': '1500000',
      '25 mille euros': '25000',
      '2 millions d’euros': '2000000',
      'une dizaine de milliers d’euros': '10000',
      'twenty-eight thousand five hundred euros': '28500',
      'une aide de mille euros': '1000',
    });
  });

  describe('among other amounts and numbers', () => {
    readsLike(montant, champ, {
      '40 000 € pour 2 ETP': '40000',
      'pour 2 postes, 40 000': '40000',
      '2 M€ pour 3 ans': '2000000',
      '25 000 € en 2023': '25000',
      'environ 30 000 euros par an': '30000',
      '60 % de 50 000 €, soit 30 000 €': '30000',
      '60 % de 50 000 €': '? 30000 | 50000 (money.share)',
      'deux postes à quinze mille, donc trente mille au total': '30000',
      '36 000 € : 20 000 € et 16 000 €': '36000',
      'on demande 30 000 € sur un budget de 60 000 €': '30000',
      'le coût total est de 60 000 €': '? 60000 (money.elsewhere)',
      '20 000 € de l’État et 10 000 € de plus': '? 20000 | 10000 (money.several)',
      'entre 20 000 et 25 000 €': '? 20000 | 25000 (money.several)',
      'entre vingt et vingt-cinq mille': '? 20000 | 25000 (money.several)',
      '20-25k': '? 20000 | 25000 (money.several)',
      'jusqu’à 30 000 €': '? 30000 (money.bound)',
      '2 000 € par mois': '? 24000 | 2000 (money.each)',
      '18 000 € par an pendant 3 ans': '? 18000 | 36000 | 54000 (money.each)',
    });
    readsLike(
      montant,
      champ,
      { '20 000 € par poste': '? 30000 | 20000 (money.each)' },
      { before: { etp: 1.5 } },
    );
    readsLike(montant, champ, { '20 000 € par poste': '20000' }, { before: { etp: 1 } });
  });

  describe('denied, repaired, doubted, asked', () => {
    readsLike(montant, champ, {
      '25 000, euh non 28 000': '28000',
      '25 000... pardon, 28 000 €': '28000',
      'pas 25 000, 27 000': '27000',
      '27 000 et non 25 000': '27000',
      'pas 25 000 €': '- money.denied',
      'c’est 30 000 le maximum pour un poste de facilitateur ?': '- money.missing',
      '25 000 ?': '25000',
    });
  });

  describe('that is none', () => {
    readsLike(montant, champ, {
      '70 %': '- money.other',
      '2 ETP': '- money.other',
      '12 mois': '- money.other',
      '30 000 $': '- money.currency',
      '£20,000': '- money.currency',
      '5 000 francs suisses': '- money.currency',
      '0': '- money.notPositive',
      zéro: '- money.notPositive',
      '-500 €': '- money.notPositive',
      'moins cinq cents euros': '- money.notPositive',
      '99999999999 €': '- money.tooLarge',
      beaucoup: '- money.missing',
      '': '- money.missing',
      constructor: '- money.missing',
    });
  });

  it('is read back as it is said, to the cent, in any frame', () => {
    const cents = fc.oneof(
      fc.integer({ min: 100, max: 540_000_000 }),
      fc.integer({ min: 100, max: 1_000_000 }),
    );
    const ways = fc.constantFrom<(n: string) => string>(
      (n) => n,
      (n) => `Nous demandons ${n}, merci.`,
      (n) => `pas 12 €, ${n}`,
      (n) => `12 €, euh non, ${n}`,
    );
    return fc.assert(
      fc.asyncProperty(cents, ways, async (n, way) => {
        const reading = await montant.read(hearing(way(formatEuros(n / 100, 'fr')), champ));
        expect(reading, way(formatEuros(n / 100, 'fr'))).to.have.nested.property('answers.champ', n / 100);
      }),
    );
  });

  describe('where none may be asked for', () => {
    readsLike(
      montant,
      { bornes: { min: 0, max: 5000 } },
      {
        '0': '0',
        '0 €': '0',
        rien: '0',
        'aucune aide': '0',
        '-5 €': '- money.notPositive',
      },
    );
  });

  describe('with a minimum', () => {
    readsLike(
      montant,
      { bornes: { min: 1000, max: 5000 } },
      {
        '500 €': '- money.tooSmall',
        '1 000 €': '1000',
        '0': '- money.notPositive',
        rien: '- money.notPositive',
      },
    );
  });
});
