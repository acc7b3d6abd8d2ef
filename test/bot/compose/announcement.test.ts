import { expect } from 'chai';
import { announcement } from '../../../bot/compose/announcement.js';
import { readConfig } from '../../../bot/config/config.js';
import { words } from '../../support/fixtures.js';

const PUBLIC = { PUBLIC_URL: 'https://essai.exemple.fr', DEMONSTRATION: 'oui' };

describe('What the service tells its operator when it starts', () => {
  const told = (env: Record<string, string>): string =>
    announcement(readConfig(env), { url: 'http://localhost:3978', date: '15 mai' }, words).join('\n');

  it('is where it answers, and nothing to fear where only this machine reaches it', () => {
    expect(told({})).to.include('http://localhost:3978/boite').and.not.include('Attention');
  });

  it('is that others can open the demonstration, with its codes', () => {
    expect(told({ HOST: '0.0.0.0', DEMONSTRATION: 'oui' })).to.match(/Attention.*démonstration.*codes/u);
    expect(told({ ...PUBLIC, DEMONSTRATION: 'non' })).to.not.include('démonstration');
  });

  it('is that TRUST_PROXY was forgotten behind a page over https', () => {
    expect(told(PUBLIC)).to.match(/Attention.*https.*TRUST_PROXY=1/u);
    expect(told({ ...PUBLIC, TRUST_PROXY: '1' })).to.not.include('TRUST_PROXY');
    expect(told({ ...PUBLIC, PUBLIC_URL: 'http://essai.exemple.fr' })).to.not.include('TRUST_PROXY');
  });
});
