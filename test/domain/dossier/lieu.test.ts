import { expect } from 'chai';
import type { Appel, Champ } from '../../../domain/appel/appel.js';
import { withAnswers } from '../../../domain/dossier/change-dossier.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { lieuDe, withoutFormerPlace } from '../../../domain/dossier/lieu.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T10:00:00+02:00');

describe('the place of a dossier', () => {
  let appel: Appel;
  before(async () => {
    const call = await facilitateurs2023();
    const renamed = (champ: Champ): Champ => ({ ...champ, id: `x_${champ.id}` });
    appel = { ...call, champs: call.champs.map(renamed) };
  });

  it('is told by the types of fields, whatever their ids', () => {
    expect(lieuDe(appel, { x_region: '27', x_departement: '71' })).to.deep.equal({
      region: '27',
      departement: '71',
    });
    expect(lieuDe(appel, { x_region: '27' })).to.deep.equal({ region: '27' });
    expect(lieuDe(appel, { region: '27', x_departement: '71' })).to.equal(undefined);
  });

  it('loses its département when the region changes, unless it is given too', () => {
    const bfc = deposeDossier(appel, { champs: { x_region: '27', x_departement: '71' } });
    const after = (answers: Valeurs): unknown =>
      withAnswers(withoutFormerPlace(appel, bfc, answers), answers, NOW).champs['x_departement'];
    expect(after({ x_region: '53' })).to.equal(undefined);
    expect(after({ x_region: '53', x_departement: '35' })).to.equal('35');
    expect(after({ x_region: '27' })).to.equal('71');
  });
});
