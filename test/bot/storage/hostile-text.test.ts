import { expect } from 'chai';
import type { Database } from '../../../bot/storage/database.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

describe('What the database is asked with', () => {
  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open();
      const work = new UnitOfWork();
      dossiersOf(db, work).save(deposeDossier(await facilitateurs2023(), { version: 0 }));
      await work.commit(db);
    });
    afterEach(() => db.destroy());

    it('finds nothing by SQL in a reference, and loses nothing', async () => {
      for (const reference of ["' OR '1'='1", "x' OR 1=1 --", "'; DROP TABLE dossiers; --", '%', '_'])
        expect(await findDossier(db, reference), reference).to.equal(undefined);
      expect(await dossiersOf(db, new UnitOfWork()).ofOwner("' OR '1'='1")).to.deep.equal([]);
      expect(await db.selectFrom('dossiers').select('reference').execute()).to.have.length(1);
    });

    it('keeps any text as it is', async () => {
      const dossier = (await findDossier(
        db,
        (await db.selectFrom('dossiers').select('reference').executeTakeFirstOrThrow()).reference,
      ))!;
      const structure = '\'); DELETE FROM dossiers; --\u0000\u202e\ud83d\ude00\r\n\\"';
      const work = new UnitOfWork();
      dossiersOf(db, work).save({ ...dossier, champs: { ...dossier.champs, structure } });
      await work.commit(db);
      expect((await findDossier(db, dossier.reference))?.champs['structure']).to.equal(structure);
    });
  });
});
