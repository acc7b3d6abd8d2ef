import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { explainStart } from '../../../bot/operator/explain-start.js';
import { upgradeBackup } from '../../../bot/operator/upgrade-backup.js';
import { inspectDatabase, NewerDatabaseError, openDatabase } from '../../../bot/storage/database.js';
import { NO_KEYS } from '../../../bot/storage/sealing/data-keys.js';
import { readSetting } from '../../../bot/storage/settings.js';
import { newPostgres } from '../../support/each-database.js';
import { words } from '../../support/fixtures.js';
import { olderDatabase } from '../../support/older-database.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const LEFT = 2;

describe('an upgrade', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  const onEach = (test: (url: string) => Promise<void>): void => {
    it('on SQLite', () => test(folder.path('assistant.db')));
    it('on PostgreSQL', async () => test(await newPostgres()));
  };
  const older = async (url: string): Promise<void> => {
    const db = await olderDatabase(url, LEFT);
    await db.insertInto('settings').values({ key: 'essai', value: 'gardé' }).execute();
    await db.destroy();
  };
  const pendingIn = async (url: string): Promise<number> => {
    const { db, pending } = await inspectDatabase(url, NO_KEYS);
    await db.destroy();
    return pending.length;
  };

  describe('keeps a copy of the database as it was, and says where', () => {
    onEach(async (url) => {
      await older(url);
      let told = { file: '', steps: 0 };
      const beforeUpgrade = upgradeBackup({ dataDir: folder.path('data') }, Date.now, (file, steps) => {
        told = { file, steps };
      });
      const db = await openDatabase(url, { beforeUpgrade });
      expect(await readSetting(db, 'essai')).to.equal('gardé');
      await db.destroy();
      expect(told.steps).to.equal(LEFT);
      expect(await pendingIn(url)).to.equal(0);
      expect(await pendingIn(told.file)).to.equal(LEFT);
      const copy = await openDatabase(told.file);
      expect(await readSetting(copy, 'essai')).to.equal('gardé');
      await copy.destroy();
      told = { file: '', steps: 0 };
      await (await openDatabase(url, { beforeUpgrade })).destroy();
      expect(told.file).to.equal('');
    });
  });

  it('changes nothing when the copy can’t be written', async () => {
    const url = folder.path('assistant.db');
    await older(url);
    writeFileSync(folder.path('data'), '');
    const beforeUpgrade = upgradeBackup({ dataDir: folder.path('data') }, Date.now, () => undefined);
    const refused: unknown = await openDatabase(url, { beforeUpgrade }).catch((error: unknown) => error);
    expect(refused).to.include({ key: 'mise_a_niveau_sans_copie' });
    expect(await pendingIn(url)).to.equal(LEFT);
  });

  describe('can’t be undone by an older program, which says so and touches nothing', () => {
    onEach(async (url) => {
      const db = await openDatabase(url);
      await sql`insert into kysely_migration (name, timestamp) values ('2099-01-01-demain', '2099-01-01')`.execute(
        db,
      );
      await db.destroy();
      const refused: unknown = await openDatabase(url).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(NewerDatabaseError);
      expect(explainStart(refused, words)).to.include('version plus récente').and.include('aap restaurer');
    });
  });
});
