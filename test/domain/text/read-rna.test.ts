import { readRna } from '../../../domain/text/read-rna.js';
import { readsLike } from './readings.js';

describe('an RNA number', () => {
  readsLike(readRna, {
    W751234567: 'W751234567',
    'w 751 234 567': 'W751234567',
    'RNA : W 75 1234567.': 'W751234567',
    W2A1000123: 'W2A1000123',
    W9R2001234: 'W9R2001234',
    '751234567': '? W751234567 (rna.missingW)',
    '732829320': '- rna.siren',
    W75123456: '- rna.length',
    aucun: 'null',
    'pas de RNA': 'null',
    'je n’en ai pas': 'null',
    'nous sommes en Alsace-Moselle': 'null',
    non: 'null',
    'non non non': '- rna.missing',
    nonante: '- rna.missing',
    sinon: '- rna.missing',
    '123': '- rna.missing',
    '1234': '- rna.length',
    '': '- rna.missing',
    'je ne sais pas': '- rna.missing',
    'je ne l’ai pas sous la main': '- rna.missing',
    '🙂': '- rna.missing',
    'W751234567 et W751234568': '? W751234567 | W751234568 (rna.several)',
  });
});
