import { expect } from 'chai';
import { readMoney } from '../../../domain/text/read-money.js';
import { readsLike } from './readings.js';

describe('an amount in euros', () => {
  readsLike(readMoney, {
    '25 000 €': '25000',
    '25000': '25000',
    '25\u00a0000\u00a0€': '25000',
    '25k': '25000',
    '25 k€': '25000',
    '25 keuros': '25000',
    '1,2 M€': '1200000',
    '2 millions': '2000000',
    '2 millions d’euros': '2000000',
    'mille deux cents': '1200',
    'mille deux cents euros': '1200',
    '25 mille euros': '25000',
    'vingt-cinq mille euros': '25000',
    '25.000,50 euros': '25000.5',
    '25 000,50 €': '25000.5',
    '25,000.50': '25000.5',
    '25.000': '25000',
    '1.234.567 €': '1234567',
    '40 000 € pour 2 ETP': '40000',
    'environ 30 000 euros par an': '30000',
    '12,5 k€': '12500',
    '25,000': '? 25000 | 25 (money.decimals)',
    'une subvention de 500 €': '500',
    'un million': '1000000',
    'une aide de mille': '1000',
    un: '1',
    'cofinancé 25,000 et 25,000 €': '? 25000 | 25 (money.decimals)',
    '1 €, 2 €, 3 €, 4 €, 5 € ou 6 €': '? 1 | 2 | 3 | 4 | 5 (money.several)',
    '2 M€ pour 3 ans': '2000000',
    'entre 20 000 et 25 000 €': '? 20000 | 25000 (money.several)',
    '0': '- money.notPositive',
    '-500 €': '- money.notPositive',
    'moins cinq cents euros': '- money.notPositive',
    '99999999999 €': '- money.tooLarge',
    beaucoup: '- money.missing',
    '': '- money.missing',
  });

  it('is said back as French typography writes it', () => {
    expect(readMoney('25k')).to.have.property('said', '25\u00a0000\u00a0€');
    expect(readMoney('1234,5 euros')).to.have.property('said', '1\u00a0234,50\u00a0€');
  });
});
