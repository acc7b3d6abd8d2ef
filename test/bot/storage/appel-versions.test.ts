import { expect } from 'chai';
import { StoredAppelVersions } from '../../../bot/storage/appel-versions.js';
import type { Database } from '../../../bot/storage/database.js';
import type { Appel } from '../../../domain/appel/appel.js';
import { onEachDatabase } from '../../support/each-database.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

describe('Versions of calls', () => {
  onEachDatabase((database) => {
    let db: Database;
    let appel: Appel;
    beforeEach(async () => {
      db = await database.open();
      appel = await facilitateurs2023();
    });
    afterEach(() => db.destroy());

    it('are stored whole, once, and read again by the next start', async () => {
      const first = await StoredAppelVersions.open(db);
      await first.keep([appel], 1);
      await first.keep([appel], 2);
      const rows = await db
        .selectFrom('appel_versions')
        .select(['appel_id', 'version', 'served_at'])
        .execute();
      expect(rows).to.deep.equal([{ appel_id: appel.id, version: appel.version, served_at: 1 }]);
      const next = await StoredAppelVersions.open(db);
      expect(next.find(appel.id, appel.version)).to.deep.equal(appel);
      expect(next.find(appel.id, 'another')).to.equal(undefined);
    });

    it('that another replica stores meanwhile are known once read again, and stored by both without harm', async () => {
      const [one, other] = [await StoredAppelVersions.open(db), await StoredAppelVersions.open(db)];
      await one.keep([appel], 1);
      expect(other.find(appel.id, appel.version)).to.equal(undefined);
      await other.refresh();
      expect(other.find(appel.id, appel.version)).to.deep.equal(appel);
      const third = { ...appel, version: 'third' };
      await Promise.all([one.keep([third], 2), other.keep([third], 2)]);
      expect((await StoredAppelVersions.open(db)).find(appel.id, 'third')).to.deep.equal(third);
    });
  });
});
