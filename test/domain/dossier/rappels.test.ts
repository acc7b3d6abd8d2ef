import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { withAnswers, withFichiers } from '../../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { withReopening } from '../../../domain/dossier/etat-dossier.js';
import { rappelCloture, resteAFaire, warningDays } from '../../../domain/dossier/rappels.js';
import { requiredPieces } from '../../../domain/dossier/steps.js';
import { emptyDossier, FICHIER, OPEN } from '../../support/applicant.js';
import { facilitateurs2023, valeursAssociation } from '../../support/fixtures.js';

const DAY_MS = 86_400_000;

describe('reminders of a draft', () => {
  let appel: Appel;
  let draft: Dossier;
  let closing: number;
  before(async () => {
    appel = await facilitateurs2023();
    draft = emptyDossier(appel);
    closing = Date.parse(appel.cloture);
  });
  const kindAt = (dossier: Dossier, daysBefore: number, ms = 0): string | undefined =>
    rappelCloture(dossier, appel, new Date(closing - daysBefore * DAY_MS + ms))?.kind;

  it('are due seven days before the closing, then two, to the millisecond', () => {
    expect(kindAt(draft, 7, -1)).to.equal(undefined);
    expect(kindAt(draft, 7)).to.equal('cloture_7');
    expect(kindAt(draft, 2, -1)).to.equal('cloture_7');
    expect(kindAt(draft, 2)).to.equal('cloture_2');
    expect(kindAt(draft, 0, -1)).to.equal('cloture_2');
    expect(kindAt(draft, 0)).to.equal(undefined);
  });

  it('announce the closing, and leave once for it', () => {
    expect(rappelCloture(draft, appel, new Date(closing - DAY_MS))).to.deep.equal({
      kind: 'cloture_2',
      occasion: appel.cloture,
      echeance: appel.cloture,
    });
  });

  it('spare a draft begun after its day had come', () => {
    const begun = (daysBefore: number, ms = 0): Dossier => ({
      ...draft,
      creeLe: new Date(closing - daysBefore * DAY_MS + ms).toISOString(),
    });
    expect(kindAt(begun(7), 5)).to.equal('cloture_7');
    expect(kindAt(begun(7, 1), 5)).to.equal(undefined);
    expect(kindAt(begun(5), 1)).to.equal('cloture_2');
    expect(kindAt(begun(2, 1), 1)).to.equal(undefined);
  });

  it('spare what is filed, and who wants none', () => {
    for (const statut of ['depose', 'transmis', 'retire'] as const)
      expect(kindAt({ ...draft, statut }, 1)).to.equal(undefined);
    expect(kindAt({ ...draft, sansRappels: true }, 1)).to.equal(undefined);
    expect(kindAt({ ...draft, sansRappels: false }, 1)).to.equal('cloture_2');
  });

  it('warn of a deletion a fortnight before, or half of the time that drafts are kept', () => {
    expect([90, 28, 27, 7, 1].map(warningDays)).to.deep.equal([14, 14, 13, 3, 0]);
  });

  describe('say what remains', () => {
    it('questions, documents, and whether it can be filed', () => {
      const reste = resteAFaire(draft, appel, OPEN);
      expect(reste.ouvert).to.equal(true);
      expect(reste.questions).to.equal(appel.champs.filter(({ quand }) => quand === undefined).length);
      expect(reste.pieces).to.deep.equal(requiredPieces(draft, appel));
    });

    it('nothing, when it only has to be reviewed', () => {
      const answered = withAnswers(draft, valeursAssociation, OPEN);
      const whole = requiredPieces(answered, appel).reduce(
        (dossier, piece) => withFichiers(dossier, piece, [FICHIER], OPEN),
        answered,
      );
      expect(resteAFaire(whole, appel, OPEN)).to.deep.equal({ ouvert: true, questions: 0, pieces: [] });
    });

    it('whether it is too late, or too early', () => {
      const clos = new Date(closing + DAY_MS);
      expect(resteAFaire(draft, appel, clos).ouvert).to.equal(false);
      expect(
        resteAFaire(withReopening(draft, new Date(closing + 9 * DAY_MS), clos), appel, clos).ouvert,
      ).to.equal(true);
      expect(resteAFaire(draft, appel, new Date('2023-01-01T00:00:00Z')).ouvert).to.equal(false);
      expect(resteAFaire(draft, appel, new Date('2023-06-30T12:00:00+02:00')).ouvert).to.equal(true);
    });
  });
});
