import { expect } from 'chai';
import { readFacts } from '../../../domain/text/read-facts.js';

describe('the certain facts of a sentence', () => {
  it('are all found, each once', () => {
    const text =
      'SIRET 732 829 320 00074, RNA W751234567, jean@asso.fr (ou jean@asso.fr), tél. 01 23 45 67 89.';
    expect(readFacts(text)).to.deep.equal({
      sirets: ['73282932000074'],
      rnas: ['W751234567'],
      emails: ['jean@asso.fr'],
      phones: ['01 23 45 67 89'],
    });
  });

  it('are none in small talk', () => {
    expect(readFacts('Bonjour, nous sommes 12 à Dijon (21000) depuis 2019')).to.deep.equal({
      sirets: [],
      rnas: [],
      emails: [],
      phones: [],
    });
  });
});
