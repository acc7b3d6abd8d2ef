import { expect } from 'chai';
import { CountBuffer } from '../../../bot/storage/statistics-buffer.js';
import { applyRetention } from '../../../bot/jobs/retention.js';
import { gatherFigures } from '../../../bot/operator/statistics/figures.js';
import { questionPeriods } from '../../../bot/operator/statistics/periods.js';
import { reportOf, type CallReport } from '../../../bot/operator/statistics/report.js';
import { statisticsCsv } from '../../../bot/operator/statistics/statistics-csv.js';
import { statisticsPage } from '../../../bot/operator/statistics/statistics-page.js';
import { readCounts } from '../../../bot/storage/daily-counts.js';
import type { Database } from '../../../bot/storage/database.js';
import { dossiersOf } from '../../../bot/storage/dossiers.js';
import { eraseDraft } from '../../../bot/storage/erase.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { countsOfErased } from '../../../domain/statistics/dossier-counts.js';
import { AdapterSpeaker } from '../../support/adapter-speaker.js';
import { ConversationHarness } from '../../support/conversation-harness.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023, valeursAssociation, words } from '../../support/fixtures.js';
import { known } from '../../support/known-appels.js';

const EVER = '0000-01-01';
/** After midnight in Paris. */
const LATE = new Date('2023-05-31T22:30:00Z');
const DRAFT: Partial<Dossier> = { statut: 'brouillon', champs: {} };

describe('The statistics', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open();
    });
    afterEach(async () => {
      await db.destroy();
    });

    const report = async (): Promise<CallReport> => {
      const [figures] = await gatherFigures(db, [{ appel }], EVER);
      return reportOf(figures!, undefined, words);
    };
    const keep = async (...dossiers: readonly Partial<Dossier>[]): Promise<readonly Dossier[]> => {
      const work = new UnitOfWork();
      const all = dossiersOf(db, work, 0);
      const saved = dossiers.map((changes, n) =>
        all.save(kept(appel, { version: 0, reference: `AAP23-0000-000${n}`, ...changes })),
      );
      await work.commit(db);
      return saved;
    };
    const lines = async (id: string): Promise<Readonly<Record<string, number>>> => {
      const section = (await report()).sections.find((each) => each.id === id);
      return Object.fromEntries(
        (section?.lines ?? []).filter(({ count }) => count > 0).map(({ label, count }) => [label, count]),
      );
    };

    it('count what turns tell, on the day of the call’s time zone, once they are committed', async () => {
      const buffer = new CountBuffer(db);
      for (const outcome of ['repondue', 'repondue', 'manquee']) {
        const work = new UnitOfWork();
        buffer.of(work, LATE).count(appel, 'question', outcome);
        await work.commit(db);
      }
      buffer.of(new UnitOfWork(), LATE).count(appel, 'question', 'repondue');
      await buffer.flush();
      await buffer.flush();
      expect((await report()).questions).to.deep.equal([
        { name: '2023-06-01', repondue: 2, suggeree: 0, manquee: 1 },
      ]);
    });

    it('add up what several processes count at once', async () => {
      const buffers = Array.from({ length: 4 }, () => new CountBuffer(db));
      for (const buffer of buffers) {
        const work = new UnitOfWork();
        for (const subject of ['a', 'b', 'c']) buffer.of(work, LATE).count(appel, 'entry', subject);
        await work.commit(db);
      }
      await Promise.all(buffers.map((buffer) => buffer.flush()));
      expect(await lines('entry')).to.deep.equal({ a: 4, b: 4, c: 4 });
    });

    it('say where drafts stand, how long the others took, and the same once all is erased', async () => {
      await keep(
        { ...DRAFT },
        { ...DRAFT, champs: valeursAssociation },
        {},
        { statut: 'retire', retireLe: LATE.toISOString() },
      );
      expect(await lines('underway')).to.deep.equal({ SIRET: 1, 'Formulaire utilisé': 1 });
      const before = await lines('dossier');
      expect(before).to.deep.equal({ Commencés: 4, Déposés: 2, 'Retirés après dépôt': 1 });
      expect(await lines('delay')).to.deep.equal({ 'Un mois ou moins': 2 });

      const later = { now: () => Date.now(), businessNow: () => new Date('2030-01-01T12:00:00Z') };
      const conservation = { conversations: 30, brouillons: 90, deposes: 1095 };
      const erased = await applyRetention({ db, clocks: later, appelsConnus: known(appel), conservation });
      expect(erased).to.include({ brouillons: 2, deposes: 2 });
      expect(await lines('dossier')).to.deep.equal(before);
      expect(await lines('delay')).to.deep.equal({ 'Un mois ou moins': 2 });
      expect(await lines('underway')).to.deep.equal({});
      expect(await lines('abandoned')).to.deep.equal({ SIRET: 1, 'Formulaire utilisé': 1 });
    });

    it('keep nothing of a person when an applicant erases a draft', async () => {
      const [draft] = await keep({ ...DRAFT, champs: valeursAssociation });
      const work = new UnitOfWork();
      const counts = countsOfErased(draft!, undefined, LATE.toISOString());
      work.stage((transaction) => eraseDraft(transaction, draft!, { fileIds: [], counts }));
      await work.commit(db);
      expect(await readCounts(db, EVER)).to.deep.equal([
        { day: '2023-05-15', appelId: appel.id, measure: 'dossier', subject: 'commence', count: 1 },
        { day: '2023-05-31', appelId: appel.id, measure: 'abandoned', subject: 'inconnue', count: 1 },
      ]);
    });

    it('show neither names nor small counts in the page and the file', async () => {
      await keep({}, { ...DRAFT, champs: valeursAssociation });
      const buffer = new CountBuffer(db);
      const work = new UnitOfWork();
      for (let n = 0; n < 7; n++) buffer.of(work, LATE).count(appel, 'entry', 'date_limite');
      buffer.of(work, LATE).count(appel, 'entry', '<rare>');
      buffer.of(work, LATE).count(appel, 'question', 'suggeree');
      await work.commit(db);
      await buffer.flush();
      const reports = [await report()];
      const page = statisticsPage(reports, { from: '2023-05-01', to: '2023-06-01' }, words);
      const csv = statisticsCsv(reports, words).toString('utf8');
      const rows = csv.split('\r\n');
      expect(rows).to.include(
        `"${appel.titreCourt.fr}";"Questions les plus fréquentes";"";"date_limite";"7"`,
      );
      expect(csv).to.match(/"<rare>";"moins de 5"/u);
      expect(page).to.match(/&lt;rare&gt;<\/th>\s*<td>moins de 5<\/td>/u);
      expect(page).to.match(/<rect\s+class="suggeree"/u);
      const personal = Object.values(valeursAssociation).filter(
        (value) => typeof value === 'string' && value.length > 12,
      );
      expect(personal.length).to.be.greaterThan(3);
      for (const value of [...personal, 'AAP23-']) {
        expect(page).to.not.include(value);
        expect(csv).to.not.include(value);
      }
    });
  });

  it('count questions answered, suggested and missed in a conversation, and whether answers helped', async function () {
    this.timeout(120_000);
    const harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
    const speaker = new AdapterSpeaker(harness);
    await speaker.join();
    for (const text of [
      'quelle est la date limite ?',
      'non',
      'quel est le numéro de la piscine municipale xyzzy ?',
    ])
      await speaker.send({ text, files: [], value: undefined });
    await harness.counts.flush();
    const counted = (await readCounts(harness.db, EVER)).map(
      ({ measure, subject }) => `${measure} ${subject}`,
    );
    expect(counted).to.include.members([
      'question repondue',
      'question manquee',
      'entry date_limite',
      'helped non',
    ]);
    await harness.close();
  });

  it('go by month once days would be too many, and leave no day out', () => {
    const on = (day: string): Parameters<typeof questionPeriods>[0][number] => ({
      ...{ day, appelId: appel.id, subject: 'repondue', count: 1 },
      measure: 'question',
    });
    const days = questionPeriods([on('2023-05-30'), on('2023-06-02')]);
    expect(days.map(({ name, repondue }) => `${name} ${repondue}`)).to.deep.equal([
      '2023-05-30 1',
      '2023-05-31 0',
      '2023-06-01 0',
      '2023-06-02 1',
    ]);
    const months = questionPeriods([on('2023-01-02'), on('2023-04-01'), on('2023-04-02')]);
    expect(months.map(({ name, repondue }) => `${name} ${repondue}`)).to.deep.equal([
      '2023-01 1',
      '2023-02 0',
      '2023-03 0',
      '2023-04 2',
    ]);
  });
});

/** A dossier as it would be kept: a draft was not filed. */
function kept(appel: Appel, changes: Partial<Dossier>): Dossier {
  const { depot, ...dossier } = deposeDossier(appel, changes);
  return dossier.statut === 'brouillon' || depot === undefined ? dossier : { ...dossier, depot };
}
