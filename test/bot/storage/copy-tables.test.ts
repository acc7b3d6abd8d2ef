import { expect } from 'chai';
import { sql } from 'kysely';
import { copyTables, CopyError } from '../../../bot/storage/copy-tables.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { lettersOf } from '../../../bot/storage/letters.js';
import { TABLES } from '../../../bot/storage/tables.js';
import { newPostgres } from '../../support/each-database.js';
import { OutboxRig } from '../../support/outbox-rig.js';

describe('Moving to PostgreSQL', function () {
  this.timeout(60_000);
  let rig: OutboxRig;
  let target: Database;
  beforeEach(async () => {
    rig = await OutboxRig.open();
    target = await openDatabase(await newPostgres());
  });
  afterEach(async () => {
    await rig.close();
    await target.destroy();
  });

  it('knows every table of the schema', async () => {
    const tables = await target.introspection.getTables();
    const names = tables.map(({ name }) => name).filter((name) => name !== 'rate_limits');
    expect(Object.keys(TABLES).toSorted()).to.deep.equal(names.toSorted());
  });

  it('copies a filed dossier with its documents and letters, and goes on from there', async () => {
    const { dossier } = await rig.file();
    await rig.drain();
    const counts = await copyTables(rig.db, target);
    expect(counts.get('letters')).to.equal(2);
    expect(counts.get('file_chunks')).to.be.greaterThan(0);
    expect(await lettersOf(target, dossier.reference)).to.deep.equal(
      await lettersOf(rig.db, dossier.reference),
    );
    const attempt = { letter_id: 'x', at: '', outcome: 'started', detail: '' };
    await target.insertInto('letter_attempts').values(attempt).execute();
  });

  it('keeps the order of keys that a language would sort otherwise', async () => {
    for (const key of ['b', 'B', 'a-1', 'a1', 'É'])
      await rig.db.insertInto('settings').values({ key, value: key }).execute();
    expect((await copyTables(rig.db, target)).get('settings')).to.equal(5);
  });

  it('refuses a database that holds something, and leaves it as it was', async () => {
    await rig.file();
    await copyTables(rig.db, target);
    const again: unknown = await copyTables(rig.db, target).catch((error: unknown) => error);
    expect(again).to.be.instanceOf(CopyError).and.to.include({ key: 'cible_occupee' });
  });

  it('keeps nothing when a row came out different', async () => {
    await rig.file();
    await sql`
      create function spoil() returns trigger language plpgsql as
      'begin new.name = new.name || ''!''; return new; end'
    `.execute(target);
    await sql`create trigger spoil before insert on files for each row execute function spoil()`.execute(
      target,
    );
    const failed: unknown = await copyTables(rig.db, target).catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(CopyError).and.to.include({ key: 'copie_differente', table: 'files' });
    expect(await target.selectFrom('letters').select('id').execute()).to.deep.equal([]);
  });
});
