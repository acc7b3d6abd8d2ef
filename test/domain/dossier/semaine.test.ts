import { expect } from 'chai';
import { activiteDe, isCalme } from '../../../domain/dossier/activite.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Complement, Dossier } from '../../../domain/dossier/dossier.js';
import { isInSemaine, semainePassee } from '../../../domain/dossier/semaine.js';
import { emptyDossier } from '../../support/applicant.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const PARIS = 'Europe/Paris';
const SEMAINE = { lundi: '2023-05-29', dimanche: '2023-06-04' };

describe('the week that has just ended', () => {
  for (const [now, lundi, dimanche] of [
    ['2023-06-05T00:00:00+02:00', '2023-05-29', '2023-06-04'],
    ['2023-06-04T23:59:59+02:00', '2023-05-22', '2023-05-28'],
    ['2023-06-07T12:00:00+02:00', '2023-05-29', '2023-06-04'],
    ['2023-01-01T12:00:00+01:00', '2022-12-19', '2022-12-25'],
    ['2023-03-27T12:00:00+02:00', '2023-03-20', '2023-03-26'],
  ] as const)
    it(`on ${now} goes from ${lundi} to ${dimanche}`, () => {
      expect(semainePassee(new Date(now), PARIS)).to.deep.equal({ lundi, dimanche });
    });

  it('is that of the place: on Monday in Paris it is still Sunday in Guadeloupe', () => {
    const now = new Date('2023-06-05T01:00:00+02:00');
    expect(semainePassee(now, 'America/Guadeloupe').lundi).to.equal('2023-05-22');
  });

  for (const [iso, inside] of [
    ['2023-05-28T23:59:59+02:00', false],
    ['2023-05-29T00:00:00+02:00', true],
    ['2023-06-04T23:59:59+02:00', true],
    ['2023-06-05T00:00:00+02:00', false],
    [undefined, false],
  ] as const)
    it(`${inside ? 'holds' : 'does not hold'} ${iso ?? 'what never happened'}`, () => {
      expect(isInSemaine(iso, SEMAINE, PARIS)).to.equal(inside);
    });
});

describe('what happened in a week', () => {
  const IN = '2023-06-01T10:00:00Z';
  const OUT = '2023-06-08T10:00:00Z';
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });
  const deposed = (deposeLe: string, changes: Partial<Dossier> = {}): Dossier =>
    deposeDossier(appel, { statut: 'transmis', depot: { deposeLe }, ...changes });

  it('is what was filed, completed and withdrawn in it, and what is still waiting, whenever it was filed', () => {
    const within = deposed(IN);
    const waiting = deposed(OUT, { statut: 'depose' });
    const gone = deposed(OUT, { statut: 'retire', retireLe: IN });
    const complement: Complement = { numero: 2, envoyeLe: IN, corrections: [], pieces: {} };
    const completed = deposed(OUT, {
      complements: [{ ...complement, numero: 1, envoyeLe: OUT }, complement],
    });
    const activite = activiteDe([within, waiting, gone, completed], SEMAINE, PARIS);
    expect(activite).to.deep.equal({
      deposes: [within],
      complements: [{ dossier: completed, complement }],
      retires: [gone],
      enAttente: [waiting],
    });
    for (const one of [within, waiting, gone, completed])
      expect(isCalme(activiteDe([one], SEMAINE, PARIS))).to.equal(false);
  });

  it('is nothing when nothing did', () => {
    const draft = emptyDossier(appel);
    expect(isCalme(activiteDe([deposed(OUT), draft], SEMAINE, PARIS))).to.equal(true);
  });
});
