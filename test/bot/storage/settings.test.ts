import { expect } from 'chai';
import { openSqlite, type Database } from '../../../bot/storage/database.js';
import { readSetting, settingOr } from '../../../bot/storage/settings.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('A fact of the installation', () => {
  let folder: TemporaryFolder;
  let db: Database;
  beforeEach(async () => {
    folder = temporaryFolder();
    db = await openSqlite(folder.path('assistant.db'));
  });
  afterEach(async () => {
    await db.destroy();
    folder.remove();
  });

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
    db = await openSqlite(folder.path('assistant.db'));
    expect(await readSetting(db, 'cle')).to.equal('valeur');
  });
});
