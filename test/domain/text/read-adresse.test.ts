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

  it('is said back on one line, and is 250 characters at most', () => {
    expect(readAdresse('1 rue B\n71 100 Mâcon')).to.have.property('said', '1 rue B, 71100 Mâcon');
    const long = (length: number): string => `1 ${'r'.repeat(length - 14)} 71100 Mâcon`;
    expect(readAdresse(long(250)).kind).to.equal('read');
    expect(readAdresse(long(251))).to.have.property('reason', 'adresse.tooLong');
    expect(readAdresse(`${' '.repeat(250)}${long(250)}`).kind).to.equal('read');
    expect(readAdresse(`${' '.repeat(251)}${long(250)}`)).to.have.property('reason', 'adresse.tooLong');
  });

  readsLike((text) => readAdresse(text), {
    '8 quai des Halles à Saint-Aubin 39999':
      '{"adresse":"8 quai des Halles","codePostal":"39999","commune":"Saint-Aubin"}',
    '2 place du Marché, 39999 Saint-Aubin, signataire Paul Roux':
      '{"adresse":"2 place du Marché","codePostal":"39999","commune":"Saint-Aubin"}',
    'BP 12345, 1 place d’Armes, 21000 Dijon':
      '{"adresse":"BP 12345, 1 place d’Armes","codePostal":"21000","commune":"Dijon"}',
    ' - 1 rue A’Bo ,,  71100 -- Mâcon ;': '{"adresse":"1 rue A’Bo","codePostal":"71100","commune":"Mâcon"}',
    '1 rue Ça\r\n\r\nBât. B , esc 2\n71100 Mâcon Cedex':
      '{"adresse":"1 rue Ça, Bât. B, esc 2","codePostal":"71100","commune":"Mâcon"}',
    '1 rue de France 71100 Mâcon CEDEX 12 France.':
      '{"adresse":"1 rue de France","codePostal":"71100","commune":"Mâcon"}',
    '1 rue B 71100 La France-Vieille':
      '{"adresse":"1 rue B","codePostal":"71100","commune":"La France-Vieille"}',
    '1 rue B 75000 Paris 1er (nord)':
      '{"adresse":"1 rue B","codePostal":"75000","commune":"Paris 1er (nord)"}',
    '1 a 71100 Mâcon': '- adresse.voie',
    '10 20 71100 Mâcon': '- adresse.voie',
    '1 rue B 71100 3 Mâcon': '- adresse.commune',
    '1 rue B 71100 Mâcon + Dijon': '- adresse.commune',
    [`1 rue B 71100 ${'m'.repeat(81)}`]: '- adresse.commune',
    '12 rue de la Paix': '- adresse.codePostal',
    '71100 Chalon-sur-Saône': '- adresse.voie',
    '12 rue de la Paix 71100': '- adresse.commune',
    '': '- adresse.empty',
    [`${'rue '.repeat(100)}71100 Chalon`]: '- adresse.tooLong',
  });
});
