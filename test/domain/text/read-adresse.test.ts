import { expect } from 'chai';
import { readAdresse } from '../../../domain/text/read-adresse.js';
import { readsLike } from './readings.js';

describe('a postal address', () => {
  it('is split into its three parts', () => {
    const expected = { adresse: '12 rue de la Paix', codePostal: '71100', commune: 'Chalon-sur-Saône' };
    for (const text of [
      '12 rue de la Paix, 71100 Chalon-sur-Saône',
      '12 rue de la Paix\n71100 Chalon-sur-Saône\nFrance',
      '12 rue de la Paix 71 100 Chalon-sur-Saône CEDEX 2',
    ]) {
      expect(readAdresse(text)).to.deep.include({ kind: 'read', value: expected });
    }
  });

  readsLike((text) => readAdresse(text), {
    'BP 12345, 1 place d’Armes, 21000 Dijon':
      '{"adresse":"BP 12345, 1 place d’Armes","codePostal":"21000","commune":"Dijon"}',
    '12 rue de la Paix': '- adresse.codePostal',
    '71100 Chalon-sur-Saône': '- adresse.voie',
    '12 rue de la Paix 71100': '- adresse.commune',
    '': '- adresse.empty',
    [`${'rue '.repeat(100)}71100 Chalon`]: '- adresse.tooLong',
  });
});
