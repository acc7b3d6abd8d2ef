import { expect } from 'chai';
import { Kysely } from 'kysely';
import Sqlite from 'libsql';
import { DurableSqliteDialect } from '../../../../bot/storage/sqlite/durable-sqlite.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

interface Tables {
  readonly notes: { readonly id: number };
}

/** A disk that is as slow, or as broken, as a test asks. */
class Disk {
  flushes = 0;
  #arrive: ((error?: Error) => void)[] = [];

  flush(): Promise<void> {
    this.flushes++;
    return new Promise((resolve, reject) => {
      this.#arrive.push((error) => {
        if (error === undefined) resolve();
        else reject(error);
      });
    });
  }

  /** What was asked for is on the disk, or will never be. */
  answer(error?: Error): void {
    for (const arrive of this.#arrive.splice(0)) arrive(error);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('SQLite that brings its writes to the disk', () => {
  const folder = temporaryFolder();
  let disk: Disk;
  let db: Kysely<Tables>;
  beforeEach(async () => {
    disk = new Disk();
    const sqlite = new Sqlite(folder.path('a.db'));
    sqlite.exec('drop table if exists notes; create table notes (id integer primary key)');
    db = new Kysely({ dialect: new DurableSqliteDialect(sqlite, disk) });
    await count();
  });
  afterEach(() => db.destroy());
  after(() => {
    folder.remove();
  });

  const write = (id: number): Promise<unknown> => db.insertInto('notes').values({ id }).execute();
  const writeInTransaction = (id: number): Promise<unknown> =>
    db.transaction().execute((transaction) => transaction.insertInto('notes').values({ id }).execute());
  const count = async (): Promise<number> => (await db.selectFrom('notes').select('id').execute()).length;

  for (const [name, action] of [
    ['a write', write],
    ['a transaction', writeInTransaction],
  ] as const) {
    it(`reports ${name} once it is on the disk, and lets others read and write meanwhile`, async () => {
      let reported = 0;
      const both = Promise.all([1, 2].map((id) => action(id).then(() => reported++)));
      expect(await count()).to.equal(2);
      expect(reported).to.equal(0);
      expect(disk.flushes).to.equal(2);
      disk.answer();
      await both;
      expect(reported).to.equal(2);
    });

    it(`reports the disk’s failure to who wanted ${name}`, async () => {
      const outcome = action(1).catch((error: unknown) => error);
      expect(await count()).to.equal(1);
      disk.answer(new Error('EIO'));
      expect(await outcome).to.include({ message: 'EIO' });
    });
  }

  it('makes nobody wait who only read', async () => {
    await db.transaction().execute((transaction) => transaction.selectFrom('notes').select('id').execute());
    expect(disk.flushes).to.equal(0);
  });
});
