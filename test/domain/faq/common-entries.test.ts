import { expect } from 'chai';
import { allEntries, withCommon } from '../../../domain/faq/common-entries.js';
import type { FaqEntry } from '../../../domain/faq/faq-entry.js';

const SHARED: FaqEntry = {
  id: 'gratuit',
  question: 'Est-ce gratuit ?',
  formes: ['combien ça coûte', 'payant'],
  reponse: 'C’est gratuit.',
  sources: ['service'],
  verifie: '2026-11-29',
};
const OWN = { reponse: 'Gratuit ici.', sources: ['page'], verifie: '2026-11-29' };

describe('The entries that all calls share', () => {
  const joined = (entry: unknown): unknown => (withCommon([entry], [SHARED]) as unknown[])[0];

  it('lend their question and forms to a call that has its own answer', () => {
    expect(joined({ id: 'gratuit', formes: ['frais de dossier'], ...OWN })).to.deep.equal({
      ...{ id: 'gratuit', question: SHARED.question, formes: ['frais de dossier', ...SHARED.formes], ...OWN },
    });
  });

  it('are answered as they are where a call adds forms only', () => {
    expect(joined({ id: 'gratuit', formes: ['frais'] })).to.deep.equal({
      ...SHARED,
      formes: ['frais', ...SHARED.formes],
    });
  });

  it('are completed by what the call adds, with its sources', () => {
    expect(joined({ id: 'gratuit', plus: 'La page le dit.', sources: ['page'] })).to.deep.equal({
      ...{ ...SHARED, reponse: 'C’est gratuit. La page le dit.', sources: ['service', 'page'] },
    });
  });

  it('leave alone what is not one of them, and what can’t be read', () => {
    expect(joined({ id: 'axes', plus: 'Deux.' })).to.deep.equal({ id: 'axes', plus: 'Deux.' });
    expect(joined(3)).to.equal(3);
    expect(withCommon('rien', [SHARED])).to.equal('rien');
    expect(joined({ id: 'gratuit', formes: 'frais', ...OWN })).to.include({ formes: 'frais' });
  });

  it('stand beside what the call alone answers, each once', () => {
    const own = { ...SHARED, reponse: 'Autre.' };
    const all = allEntries([own, { ...own, id: 'axes' }], [SHARED, { ...SHARED, id: 'langue' }]);
    expect(all.map(({ id }) => id)).to.have.members(['axes', 'gratuit', 'langue']);
    expect(allEntries([own], [SHARED])[0]?.reponse).to.equal('Autre.');
  });
});
