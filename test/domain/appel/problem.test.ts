import { expect } from 'chai';
import en from '../../../locales/en/contenu.json' with { type: 'json' };
import fr from '../../../locales/fr/contenu.json' with { type: 'json' };
import { LEVELS, formatPath } from '../../../domain/appel/problem.js';

describe('A problem', () => {
  for (const [langue, { problemes }] of Object.entries({ fr, en })) {
    it(`has its sentence and its remedy in ${langue}, and no sentence is left over`, () => {
      expect(Object.keys(problemes)).to.have.members(Object.keys(LEVELS));
      for (const { constat, remede } of Object.values(problemes)) {
        expect(constat).to.match(/[.»]$/u);
        expect(remede).to.not.equal('');
      }
    });
  }

  it('shows its place as an author reads it', () => {
    expect(formatPath(['champs', 3, 'quand', 'si', 'formeJuridiqe'])).to.equal(
      'champs[3].quand.si.formeJuridiqe',
    );
    expect(formatPath([2, 'formats', 0])).to.equal('[2].formats[0]');
    expect(formatPath([])).to.equal('');
  });
});
