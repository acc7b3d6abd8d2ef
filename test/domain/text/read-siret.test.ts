import { expect } from 'chai';
import { readSiret } from '../../../domain/text/read-siret.js';
import { readsLike } from './readings.js';

describe('a SIRET', () => {
  readsLike(readSiret, {
    '73282932000074': '73282932000074',
    '732 829 320 00074': '73282932000074',
    '732.829.320.00074': '73282932000074',
    '732 829 320 000 74': '73282932000074',
    'Notre SIRET est le 732 829 320 00074, à Chalon': '73282932000074',
    'SIRET : 732 829 320 00074 71100 Chalon': '73282932000074',
    '732829320OOO74': '73282932000074',
    '35600000049837': '35600000049837',
    '356 000 000 00048': '35600000000048',
    '73282932000075': '- siret.checksum',
    '732829320': '- siret.siren',
    '732 829 320': '- siret.siren',
    '7328293200007': '- siret.length',
    '12': '- siret.length',
    'je ne sais pas': '- siret.missing',
    '': '- siret.missing',
    '🙂': '- siret.missing',
    '732 829 320 00074 ou 356 000 000 00048': '? 73282932000074 | 35600000000048 (siret.several)',
  });

  it('is said back in its groups', () => {
    expect(readSiret('73282932000074')).to.have.property('said', '732 829 320 00074');
  });
});
