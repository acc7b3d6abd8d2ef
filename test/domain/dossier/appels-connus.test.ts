import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { AppelsConnus } from '../../../domain/dossier/appels-connus.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

describe('The call of a dossier', () => {
  let before: Appel;
  let now: Appel;
  const dossier = { appelId: 'facilitateurs-2023', appelVersion: 'before' };
  const filed = { ...dossier, statut: 'transmis' } as const;
  const draft = { ...dossier, statut: 'brouillon' } as const;

  beforeEach(async () => {
    const appel = await facilitateurs2023();
    before = { ...appel, version: 'before' };
    now = { ...appel, version: 'now', champs: appel.champs.slice(1) };
  });

  const known = (...served: readonly Appel[]): AppelsConnus =>
    new AppelsConnus(
      served.map((appel) => ({ appel })),
      { find: (id, version) => [before, now].find((appel) => appel.id === id && appel.version === version) },
    );

  it('is the version that it was filed with, whatever is served', () => {
    expect(known(now).of(filed)).to.equal(before);
    expect(known().of(filed)).to.equal(before);
  });

  it('is what is served for a draft, and the last one that it knew once nothing is', () => {
    expect(known(now).of(draft)).to.equal(now);
    expect(known().of(draft)).to.equal(before);
    expect([known(now).isServed(draft), known().isServed(draft)]).to.deep.equal([true, false]);
  });

  it('is what is served where the version was never stored, and nothing for a call that never was here', () => {
    expect(known(now).of({ ...filed, appelVersion: 'older' })).to.equal(now);
    expect(known(now).of({ ...filed, appelId: 'another' })).to.equal(undefined);
  });

  it('closes when the call does now, if that is later', () => {
    const later = { ...now, cloture: '2099-01-01T23:59:59+01:00' };
    expect(known(later).of(filed)).to.deep.equal({ ...before, cloture: later.cloture });
    const earlier = { ...now, cloture: '2023-01-01T23:59:59+01:00' };
    expect(known(earlier).of(filed)).to.equal(before);
  });
});
