import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { backUp } from '../../../bot/operator/backup.js';
import { describeBase } from '../../../bot/operator/describe-base.js';
import { inspectBackup, restore } from '../../../bot/operator/restore.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { readFileBytes } from '../../../bot/storage/files.js';
import { NO_KEYS } from '../../../bot/storage/sealing/data-keys.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { newPostgres, onEachDatabase, TEST_KEYS } from '../../support/each-database.js';
import { words } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('A restoration', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  const told = async (db: Database): Promise<string> => (await describeBase(db, words)).text;
  const failure = (doing: Promise<unknown>): Promise<unknown> =>
    doing.then(
      () => undefined,
      (error: unknown) => error,
    );

  onEachDatabase((database) => {
    let dossier: Dossier;
    let document: Buffer;
    /** A machine that is gone but for its last backup. */
    beforeEach(async () => {
      const rig = await OutboxRig.open(await database.open());
      const { dossier: filed } = await rig.file();
      const work = new UnitOfWork();
      dossiersOf(rig.db, work).save({ ...filed, version: 0 });
      await work.commit(rig.db);
      dossier = (await findDossier(rig.db, filed.reference))!;
      document = await readFileBytes(rig.db, Object.values(dossier.pieces).flat()[0]!.id);
      await backUp(rig.db, folder.path('copie.db'));
      await rig.close();
    });

    const comesBack = async (target: string): Promise<void> => {
      const before = readFileSync(folder.path('copie.db'));
      const said = await restore({ file: folder.path('copie.db'), target, keys: TEST_KEYS }, told);
      expect(said)
        .to.match(/^Dossiers \(.+\) +1$/mu)
        .and.match(/^Lettres +2$/mu);
      expect(readFileSync(folder.path('copie.db')).equals(before)).to.equal(true);
      const db = await openDatabase(target, { keys: TEST_KEYS });
      expect(await findDossier(db, dossier.reference)).to.deep.equal(dossier);
      const [first] = Object.values(dossier.pieces).flat();
      expect((await readFileBytes(db, first!.id)).equals(document)).to.equal(true);
      await db.destroy();
    };

    it('brings a lost machine back, into a file that only the service reads', async () => {
      await comesBack(folder.path('neuve/assistant.db'));
      expect(statSync(folder.path('neuve/assistant.db')).mode & 0o077).to.equal(0);
      expect(readdirSync(folder.path('neuve')).filter((name) => name.includes('restauration'))).to.deep.equal(
        [],
      );
    });

    it('brings it back into PostgreSQL', async () => {
      await comesBack(await newPostgres());
    });

    it('replaces nothing that it was not told to, and puts aside what it replaces', async () => {
      const target = folder.path('neuve.db');
      const parts = { file: folder.path('copie.db'), target, keys: TEST_KEYS };
      writeFileSync(target, 'autre');
      expect(await failure(restore(parts, told))).to.include({ key: 'base_existe' });
      expect(readFileSync(target, 'utf8')).to.equal('autre');
      await restore({ ...parts, aside: folder.path('ancienne.db') }, told);
      expect(readFileSync(folder.path('ancienne.db'), 'utf8')).to.equal('autre');
    });

    it('refuses what is damaged, or sealed under other keys, and leaves nothing', async () => {
      const bytes = readFileSync(folder.path('copie.db'));
      writeFileSync(folder.path('abimee.db'), bytes.fill(0, 8192, 32_768));
      const target = folder.path('neuve.db');
      for (const file of [folder.path('abimee.db'), new URL(import.meta.url).pathname])
        expect(await failure(restore({ file, target, keys: TEST_KEYS }, told))).to.include({
          key: 'sauvegarde_abimee',
        });
      const keyless = restore({ file: folder.path('copie.db'), target, keys: NO_KEYS }, told);
      expect(await failure(keyless)).to.include({ key: 'cle_donnees_absente' });
      const absent = restore({ file: folder.path('rien.db'), target, keys: TEST_KEYS }, told);
      expect(await failure(absent)).to.include({ key: 'sauvegarde_absente' });
      expect(existsSync(target) || existsSync(`${target}.restauration`)).to.equal(false);
    });

    it('can be tried: it says what is in a backup, and changes nothing', async () => {
      const parts = { file: folder.path('copie.db'), work: folder.path('essai.db'), keys: TEST_KEYS };
      expect(await inspectBackup(parts, told)).to.match(/^Documents +\d+$/mu);
      expect(existsSync(folder.path('essai.db'))).to.equal(false);
    });
  });
});
