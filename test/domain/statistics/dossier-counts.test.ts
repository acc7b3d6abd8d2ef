import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { dayOf } from '../../../domain/appel/day-of.js';
import type { DailyCount } from '../../../domain/statistics/daily-count.js';
import { countsOfErased, countsOfStored, DELAY_NAMES } from '../../../domain/statistics/dossier-counts.js';
import { emptyDossier, FICHIER } from '../../support/applicant.js';
import { deposeDossier, facilitateurs2023, valeursAssociation } from '../../support/fixtures.js';

const BEGUN = '2023-05-15T22:30:00.000Z';
const ERASED = '2023-08-31T22:30:00.000Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const told = (counts: readonly DailyCount[]): readonly string[] =>
  counts.map(({ day, measure, subject }) => `${day} ${measure} ${subject}`);

describe('what a dossier adds to the statistics', () => {
  let appel: Appel;
  let draft: Dossier;
  let filed: Dossier;
  before(async () => {
    appel = await facilitateurs2023();
    draft = { ...emptyDossier(appel), creeLe: BEGUN, modifieLe: BEGUN };
    filed = deposeDossier(appel, { creeLe: BEGUN });
  });
  const after = (milliseconds: number): Dossier => {
    const deposeLe = new Date(Date.parse(BEGUN) + milliseconds).toISOString();
    return { ...filed, depot: { deposeLe } };
  };
  const delay = (milliseconds: number): string | undefined =>
    countsOfStored(after(milliseconds), appel).find(({ measure }) => measure === 'delay')?.subject;

  it('is one event a line, on the day of the call’s own time zone', () => {
    expect(
      countsOfStored({ ...filed, depot: { deposeLe: '2023-05-31T12:00:00.000Z' } }, appel),
    ).to.deep.equal([
      { day: '2023-05-16', appelId: appel.id, measure: 'dossier', subject: 'commence', count: 1 },
      { day: '2023-05-31', appelId: appel.id, measure: 'dossier', subject: 'depose', count: 1 },
      { day: '2023-05-31', appelId: appel.id, measure: 'delay', subject: 'mois', count: 1 },
    ]);
  });

  it('tells each complement and the withdrawal on their own day', () => {
    const complements = ['2023-06-02T10:00:00.000Z', '2023-06-05T10:00:00.000Z'].map((envoyeLe, n) => ({
      numero: n + 1,
      envoyeLe,
      corrections: [],
      pieces: {},
    }));
    const gone: Dossier = { ...filed, complements, statut: 'retire', retireLe: '2023-06-09T10:00:00.000Z' };
    expect(told(countsOfStored(gone, appel))).to.deep.equal([
      '2023-05-16 dossier commence',
      '2023-05-31 dossier depose',
      '2023-05-31 delay mois',
      '2023-06-02 dossier complete',
      '2023-06-05 dossier complete',
      '2023-06-09 dossier retire',
    ]);
  });

  it('says how long the filing took, by the shortest delay that holds it', () => {
    expect(DELAY_NAMES).to.deep.equal(['heure', 'jour', 'semaine', 'mois', 'plus']);
    expect([0, HOUR, HOUR + 1, DAY, DAY + 1, 7 * DAY, 7 * DAY + 1, 30 * DAY].map(delay)).to.deep.equal([
      ...['heure', 'heure', 'jour', 'jour', 'semaine', 'semaine', 'mois', 'mois'],
    ]);
    expect(delay(30 * DAY + 1)).to.equal('plus');
  });

  it('says at which step a draft stands, as of its last change', () => {
    const standing = (dossier: Dossier): string | undefined => told(countsOfStored(dossier, appel)).at(-1);
    expect(standing(draft)).to.equal('2023-05-16 underway champ:siret');
    const answered: Dossier = {
      ...{ ...draft, champs: valeursAssociation, passes: appel.champs.map(({ id }) => id) },
      adresse: { etat: 'verifiee', adresse: String(valeursAssociation['email']), essais: 0, envois: 1 },
    };
    expect(standing(answered)).to.match(/ underway piece:note_projet$/);
    const whole = Object.fromEntries(appel.pieces.map(({ id }) => [id, [FICHIER]]));
    expect(standing({ ...answered, pieces: whole })).to.match(/ underway recapitulatif$/);
  });

  it('says the same of an erased draft, on the day of the erasing, as a draft that was abandoned', () => {
    expect(told(countsOfErased(draft, appel, ERASED))).to.deep.equal([
      '2023-05-16 dossier commence',
      '2023-09-01 abandoned champ:siret',
    ]);
    expect(told(countsOfErased(filed, appel, ERASED))).to.deep.equal(told(countsOfStored(filed, appel)));
  });

  it('needs no call: days are then of UTC, and the step is unknown', () => {
    expect(told(countsOfStored(draft, undefined))).to.deep.equal([
      '2023-05-15 dossier commence',
      '2023-05-15 underway inconnue',
    ]);
  });
});

describe('the day of an instant', () => {
  it('is that of the place, whatever place was asked before', () => {
    const instant = new Date(BEGUN);
    for (const [fuseau, day] of [
      ['Europe/Paris', '2023-05-16'],
      ['America/Guadeloupe', '2023-05-15'],
      ['Indian/Reunion', '2023-05-16'],
      ['Europe/Paris', '2023-05-16'],
    ] as const)
      expect(dayOf(instant, fuseau), fuseau).to.equal(day);
  });
});
