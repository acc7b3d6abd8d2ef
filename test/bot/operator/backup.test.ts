import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { backUp } from '../../../bot/operator/backup.js';
import { OperatorError } from '../../../bot/operator/operator-error.js';
import { moveDatabase } from '../../../bot/operator/move-database.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { findDossier, dossiersOf } from '../../../bot/storage/dossiers.js';
import { readFileBytes } from '../../../bot/storage/files.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { newPostgres, onEachDatabase, TEST_KEYS } from '../../support/each-database.js';
import { words } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('A backup', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  onEachDatabase((database) => {
    let rig: OutboxRig;
    beforeEach(async () => (rig = await OutboxRig.open(await database.open())));
    afterEach(() => rig.close());

    it('holds all that was committed, and is a database to start from', async () => {
      const { dossier } = await rig.file();
      const work = new UnitOfWork();
      dossiersOf(rig.db, work).save({ ...dossier, version: 0 });
      await work.commit(rig.db);
      const [fichier] = Object.values(dossier.pieces).flat();
      await backUp(rig.db, folder.path('copie.db'));
      expect(readdirSync(folder.path(''))).to.not.include('copie.db-wal');

      const restored = await openDatabase(folder.path('copie.db'), { keys: TEST_KEYS });
      expect(await findDossier(restored, dossier.reference)).to.deep.equal(
        await findDossier(rig.db, dossier.reference),
      );
      const [before, after] = [
        await readFileBytes(rig.db, fichier!.id),
        await readFileBytes(restored, fichier!.id),
      ];
      expect(after.equals(before) && after.length > 0).to.equal(true);
      await restored.destroy();
    });

    it('never overwrites a file', async () => {
      await backUp(rig.db, folder.path('copie.db'));
      const refused: unknown = await backUp(rig.db, folder.path('copie.db')).catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(OperatorError).and.to.include({ key: 'fichier_existe' });
    });
  });

  it('is restored into PostgreSQL by a move, and says how many rows', async () => {
    const rig = await OutboxRig.open();
    await rig.file();
    await backUp(rig.db, folder.path('copie.db'));
    await rig.close();
    const to = await newPostgres();
    const { text: told } = await moveDatabase({ from: folder.path('copie.db'), to }, words);
    expect(told)
      .to.match(/^letters +2$/mu)
      .and.to.include('Tout est copié et vérifié');
  });
});
