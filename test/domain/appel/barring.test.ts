import { expect } from 'chai';
import { barring } from '../../../domain/appel/condition.js';

describe('The answers that keep a document from being asked', () => {
  const cer = {
    si: { forme: ['association', 'fondation'] },
    sauf: { forme: 'association', formulaire: 'cerfa' },
  };
  it('names the one that is not as wanted, and no other', () => {
    const quand = { si: { forme: 'association', rna: 'aucun' } };
    expect(barring(quand, { forme: 'association', rna: 'W712000123' })).to.deep.equal(['rna']);
    expect(barring(quand, { forme: 'gip', rna: 'aucun' })).to.deep.equal(['forme']);
  });
  it('names the exception, and not what is wanted as it is', () => {
    expect(barring(cer, { forme: 'association', formulaire: 'cerfa' })).to.deep.equal(['formulaire']);
  });
  it('names nothing where it is asked, or an answer is still to come', () => {
    expect(barring(cer, { forme: 'fondation', formulaire: 'autre' })).to.deep.equal([]);
    expect(barring({ si: { renouvellement: true } }, {})).to.deep.equal([]);
  });
  it('looks into each part of a condition', () => {
    const quand = { et: [{ si: { a: true } }], ou: [{ si: { b: true } }, { si: { c: true } }] };
    expect(barring(quand, { a: false, b: false, c: false })).to.deep.equal(['a', 'b', 'c']);
    expect(barring(quand, { a: false, b: true, c: false })).to.deep.equal(['a']);
  });
});
