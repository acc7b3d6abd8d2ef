import { expect } from 'chai';
import type { Database } from '../../../bot/storage/database.js';
import { readSetting, settingOr } from '../../../bot/storage/settings.js';
import { onEachDatabase } from '../../support/each-database.js';

describe('A fact of the installation', () => {
  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open();
    });
    afterEach(() => db.destroy());

    it('is made once, even when two ask at the same time', async () => {
      let made = 0;
      const fresh = (): string => `valeur ${++made}`;
      const [a, b] = await Promise.all([settingOr(db, 'cle', fresh), settingOr(db, 'cle', fresh)]);
      expect(a).to.equal(b);
      expect(await settingOr(db, 'cle', fresh)).to.equal(a);
    });

    it('is unknown before that', async () => {
      expect(await readSetting(db, 'cle')).to.equal(undefined);
    });

    it('is found again when the database is opened again', async () => {
      await settingOr(db, 'cle', () => 'valeur');
      await db.destroy();
      db = await database.open();
      expect(await readSetting(db, 'cle')).to.equal('valeur');
    });
  });
});
