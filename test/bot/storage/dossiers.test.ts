import { expect } from 'chai';
import Sqlite from 'libsql';
import { Kysely, Migrator, SqliteDialect } from 'kysely';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { boundTo, dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import * as foundations from '../../../bot/storage/migrations/2026-11-22-foundations.js';
import * as missedQuestions from '../../../bot/storage/migrations/2026-11-22-missed-questions.js';
import * as dossierActivity from '../../../bot/storage/migrations/2026-11-23-dossier-activity.js';
import { up as proveAddresses } from '../../../bot/storage/migrations/2026-12-06-proved-addresses.js';
import { AlreadyRemindedError, stageReminded, wasReminded } from '../../../bot/storage/reminders.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { withAcces } from '../../../domain/dossier/acces.js';
import type { Acces, Dossier } from '../../../domain/dossier/dossier.js';
import { VersionConflictError } from '../../../domain/dossier/dossiers.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const FIRST: Acces = { owner: 'dl_a', conversationId: 'c1', depuis: '2023-05-15T08:00:00.000Z' };
const SECOND: Acces = { ...FIRST, owner: 'dl_b', conversationId: 'c2', adresse: 'b@mde.example' };

describe('Stored dossiers', () => {
  onEachDatabase((database) => {
    let db: Database;
    let draft: Dossier;

    beforeEach(async () => {
      db = await database.open();
      draft = deposeDossier(await facilitateurs2023(), { version: 0, statut: 'brouillon', acces: [FIRST] });
    });
    afterEach(() => db.destroy());

    const save = async (dossier: Dossier): Promise<Dossier> => {
      const work = new UnitOfWork();
      const saved = dossiersOf(db, work).save(dossier);
      await work.commit(db);
      return saved;
    };
    const seenBy = async (owner: string): Promise<readonly string[]> =>
      (await dossiersOf(db, new UnitOfWork()).ofOwner(owner)).map(({ reference }) => reference);

    it('are found by everybody who has access to them, and by nobody else', async () => {
      const saved = await save(draft);
      expect(await seenBy('dl_b')).to.deep.equal([]);
      await save(withAcces(saved, SECOND));
      expect(await seenBy('dl_a')).to.deep.equal([draft.reference]);
      expect(await seenBy('dl_b')).to.deep.equal([draft.reference]);
    });

    it('are no longer found by who lost access, even by all', async () => {
      const both = await save(withAcces(draft, SECOND));
      const one = await save({ ...both, acces: [SECOND] });
      expect(await seenBy('dl_a')).to.deep.equal([]);
      expect(await seenBy('dl_b')).to.deep.equal([draft.reference]);
      await save({ ...one, acces: [] });
      expect(await seenBy('dl_b')).to.deep.equal([]);
      expect(await findDossier(db, draft.reference)).to.not.equal(undefined);
    });

    it('are found by their reference by the person of the turn only, and only as long as they may', async () => {
      const saved = await save(withAcces(draft, SECOND));
      let elapsed = 0;
      const [a, b, c] = ['dl_a', 'dl_b', 'dl_c'].map((owner) =>
        boundTo(
          dossiersOf(db, new UnitOfWork(), undefined, () => elapsed),
          owner,
        ),
      );
      expect(await a!.find(draft.reference)).to.deep.equal(saved);
      expect(await b!.find(draft.reference)).to.deep.equal(saved);
      expect(await c!.find(draft.reference)).to.equal(undefined);
      expect(await c!.mine()).to.deep.equal([]);
      await save({ ...saved, acces: [SECOND] });
      elapsed = 200;
      expect(await a!.find(draft.reference), 'in the same turn too, once it takes time').to.equal(undefined);
    });

    it('as a turn has changed them are what the rest of the turn sees', async () => {
      const saved = await save(draft);
      const dossiers = dossiersOf(db, new UnitOfWork());
      dossiers.save(withAcces(saved, SECOND));
      expect(await dossiers.ofOwner('dl_b')).to.have.length(1);
      dossiers.save({ ...saved, acces: [SECOND] });
      expect(await dossiers.ofOwner('dl_a')).to.deep.equal([]);
    });

    it('say which address was proved, where only a field called « email » was proved anew', async () => {
      const { adresse: address, ...former } = draft.adresse;
      const complementEnCours = {
        ...{ passes: [], plusTard: [], pieces: {}, adresse: { ...former, etat: 'code_envoye' as const } },
        champs: { email: 'autre@mde.example' },
      };
      await save({ ...draft, adresse: former, complementEnCours });
      const escaped = { ...draft, reference: 'AAP23-2222-2222', champs: { courriel: 'victime@mde.example' } };
      await save({ ...escaped, adresse: former });
      await proveAddresses(db);
      const found = await findDossier(db, draft.reference);
      expect(found?.adresse).to.deep.equal({ ...former, adresse: address });
      expect(found?.complementEnCours?.adresse).to.include({
        etat: 'code_envoye',
        adresse: 'autre@mde.example',
      });
      expect((await findDossier(db, 'AAP23-2222-2222'))?.adresse).to.not.have.property('adresse');
    });

    it('are saved by one of two turns that read the same version', async () => {
      const saved = await save(draft);
      await save({ ...saved, plusTard: ['rib'] });
      const late = await save({ ...saved, plusTard: ['budget'] }).catch((error: unknown) => error);
      expect(late).to.be.instanceOf(VersionConflictError);
      expect((await findDossier(db, draft.reference))?.plusTard).to.deep.equal(['rib']);
    });

    it('are reminded of once for one occasion, and only as they were read', async () => {
      const saved = await save(draft);
      const rappel = { kind: 'cloture_7', occasion: 'x', echeance: 'x' } as const;
      const remind = async (dossier: Dossier): Promise<unknown> => {
        const work = new UnitOfWork();
        stageReminded(work, dossier, rappel, 1);
        return work.commit(db).catch((error: unknown) => error);
      };
      expect(await wasReminded(db, saved.reference, rappel)).to.equal(false);
      const both = await Promise.all([remind(saved), remind(saved)]);
      expect(both.filter((error) => error instanceof AlreadyRemindedError)).to.have.length(1);
      expect(await wasReminded(db, saved.reference, rappel)).to.equal(true);
      await save({ ...saved, statut: 'depose' });
      expect(await remind(saved)).to.be.instanceOf(VersionConflictError);
    });
  });

  it('of a database in which each had one owner are still found by that person', async () => {
    const draft = deposeDossier(await facilitateurs2023(), {
      version: 0,
      statut: 'brouillon',
      acces: [FIRST],
    });
    const folder = temporaryFolder();
    const path = folder.path('ancienne.db');
    const former = new Kysely<never>({ dialect: new SqliteDialect({ database: new Sqlite(path) }) });
    const migrations = {
      '2026-11-22-foundations': foundations,
      '2026-11-22-missed-questions': missedQuestions,
      '2026-11-23-dossier-activity': dossierActivity,
    };
    await new Migrator({
      db: former,
      provider: { getMigrations: () => Promise.resolve(migrations) },
    }).migrateToLatest();
    const json = JSON.stringify({ ...draft, acces: undefined, owner: 'dl_a', conversationId: 'c1' });
    const row = { reference: draft.reference, appel_id: draft.appelId, owner: 'dl_a', statut: 'brouillon' };
    const times = { created_at: draft.creeLe, updated_at: draft.modifieLe };
    await (former as unknown as Kysely<{ dossiers: Record<string, unknown> }>)
      .insertInto('dossiers')
      .values({ ...row, ...times, json, version: 12 })
      .execute();
    await former.destroy();
    const opened = await openDatabase(path);
    const [found] = await dossiersOf(opened, new UnitOfWork()).ofOwner('dl_a');
    await opened.destroy();
    folder.remove();
    expect(found).to.deep.equal({ ...draft, acces: [{ ...FIRST, depuis: draft.creeLe }] });
  });
});
