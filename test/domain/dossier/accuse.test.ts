import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { accuseOf, mentionsOf } from '../../../domain/dossier/accuse.js';
import { bfc, facilitateurs2023 } from '../../support/fixtures.js';

describe('which proof an applicant gets', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const voiesDeRecours = { fr: 'Recours.', en: 'Appeal.' };
  const phone = { ...bfc, telephone: '03 00 00 00 00' };
  const official = (): Appel => ({ ...appel, mode: 'officiel' });
  const whole = (): Appel => ({ ...official(), voiesDeRecours });

  it('a relay is not the administration', () => {
    expect(mentionsOf({ ...appel, voiesDeRecours }, phone, '2023-05-31T12:00:00Z')).to.equal(undefined);
    expect(accuseOf(appel, undefined, true)).to.equal('recepisse');
  });

  it('the registration at once, the reception only with the telephone and the remedies', () => {
    for (const [call, place] of [
      [official(), phone],
      [whole(), bfc],
    ] as const) {
      const mentions = mentionsOf(call, place, '2023-05-31T12:00:00Z');
      expect(mentions).to.equal(undefined);
      expect(accuseOf(call, mentions, true)).to.equal('enregistrement');
    }
    const mentions = mentionsOf(whole(), phone, '2023-05-31T12:00:00Z');
    expect(accuseOf(official(), mentions, false)).to.equal('enregistrement');
    expect(accuseOf(official(), mentions, true)).to.equal('reception');
  });

  for (const [filedAt, refused] of [
    ['2023-05-31T12:00:00Z', '2023-07-31'],
    ['2023-06-30T22:30:00Z', '2023-09-01'],
    ['2023-12-31T12:00:00Z', '2024-02-29'],
  ] as const)
    it(`silence from ${filedAt} means refusal on ${refused}, counted in the call’s days`, () => {
      expect(mentionsOf(whole(), phone, filedAt)?.refusLe).to.equal(refused);
    });
});
