import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Depot, Dossier } from '../../../domain/dossier/dossier.js';
import { withReopening } from '../../../domain/dossier/etat-dossier.js';
import { formesOf, situationOf } from '../../../domain/faq/situation.js';
import { emptyDossier } from '../../support/applicant.js';
import { contentNamed } from '../../support/content-variants.js';

const at = (instant: string): Date => new Date(instant);
const OPEN = at('2023-05-15T10:00:00+02:00');

describe('The situation of a question', () => {
  let appel: Appel;
  let draft: Dossier;
  before(async () => {
    appel = (await contentNamed('appel 2023')).appels[0]!.appel;
    draft = emptyDossier(appel);
  });

  for (const [instant, etat] of [
    ['2023-03-28T23:59:59+02:00', 'pas_ouvert'],
    ['2023-05-15T10:00:00+02:00', 'ouvert'],
    ['2023-06-30T23:59:59+02:00', 'ouvert'],
    ['2023-07-01T00:00:00+02:00', 'dernier_jour'],
    ['2023-07-02T00:30:00+03:00', 'dernier_jour'],
    ['2023-07-02T00:00:00+02:00', 'clos'],
    ['2023-07-01T18:30:00-04:00', 'clos'],
  ] as const)
    it(`is ${etat} at ${instant}`, () => {
      expect(situationOf({ appel, now: at(instant) }).appel).to.equal(etat);
    });

  it('is that of a dossier reopened after the closing', () => {
    const now = at('2023-07-05T10:00:00+02:00');
    const dossier = withReopening(draft, at('2023-07-10T10:00:00+02:00'), now);
    expect(situationOf({ appel, now, dossier }).appel).to.equal('ouvert');
    expect(situationOf({ appel, now }).appel).to.equal('clos');
  });

  it('tells what became of a dossier', () => {
    const depot: Depot = { deposeLe: OPEN.toISOString() };
    const stands = (dossier?: Dossier): string =>
      situationOf({ appel, now: OPEN, ...(dossier && { dossier }) }).dossier;
    expect(stands()).to.equal('aucun');
    expect(stands(draft)).to.equal('brouillon');
    expect(stands({ ...draft, statut: 'depose', depot })).to.equal('depose');
    for (const probleme of ['sans_boite', 'refus', 'retour'] as const)
      expect(stands({ ...draft, statut: 'depose', depot: { ...depot, probleme } })).to.equal('non_transmis');
    expect(stands({ ...draft, statut: 'transmis', depot })).to.equal('transmis');
    expect(stands({ ...draft, statut: 'retire', depot })).to.equal('retire');
  });

  it('knows the legal form once it was said', () => {
    const forme = (formeJuridique?: string): string =>
      situationOf({
        ...{ appel, now: OPEN },
        dossier: { ...draft, champs: formeJuridique === undefined ? {} : { formeJuridique } },
      }).forme;
    expect(formesOf(appel.champs)).to.include.members(['association', 'gip', 'inconnue']);
    expect([forme(), forme('gip'), forme('guilde')]).to.deep.equal(['inconnue', 'gip', 'inconnue']);
  });
});
