import { createSecretKey, randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { NO_KEYS } from '../../../bot/storage/sealing/data-keys.js';
import { statement } from '../../../bot/storage/statement.js';
import { onEachDatabase } from '../../support/each-database.js';

interface Setting {
  readonly key: string;
  readonly value: string;
}

describe('A statement', () => {
  let built = 0;
  const keep = statement((db, { key, value }: Setting) => {
    built++;
    return db.insertInto('settings').values({ key, value });
  });
  const read = statement((db, { key }: Pick<Setting, 'key'>) =>
    db.selectFrom('settings').select('value').where('key', '=', key),
  );

  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open(NO_KEYS);
      built = 0;
    });
    afterEach(() => db.destroy());

    it('is built once, and has its own values each time', async () => {
      for (const key of ['essai-a', 'essai-b']) await keep(db, { key, value: `valeur ${key}` });
      expect(await read(db, { key: 'essai-a' })).to.deep.equal([{ value: 'valeur essai-a' }]);
      expect(await read(db, { key: 'essai-b' })).to.deep.equal([{ value: 'valeur essai-b' }]);
      expect(built).to.equal(1);
    });

    it('belongs to the transaction that it is given', async () => {
      const undone = db.transaction().execute(async (transaction) => {
        await keep(transaction, { key: 'essai-c', value: '' });
        throw new Error('undone');
      });
      await undone.catch(() => undefined);
      expect(await read(db, { key: 'essai-c' })).to.deep.equal([]);
    });
  });

  it('seals what it writes where there is a key', async () => {
    const keys = { writing: 'k1', byId: new Map([['k1', createSecretKey(randomBytes(32))]]) };
    const db = await openDatabase(':memory:', { keys });
    await keep(db, { key: 'essai', value: 'secret' });
    expect(await read(db, { key: 'essai' })).to.deep.equal([{ value: 'secret' }]);
    const [row] = await db
      .withoutPlugins()
      .selectFrom('settings')
      .select('value')
      .where('key', '=', 'essai')
      .execute();
    expect(row?.value).to.match(/^aap1:k1:/);
    await db.destroy();
  });

  it('names its values one by one: taken all at once, none would be written', async () => {
    const db = await openDatabase(':memory:');
    const all = statement((of, values: Setting) => of.insertInto('settings').values({ ...values }));
    const error: unknown = await all(db, { key: 'a', value: 'b' }).catch((caught: unknown) => caught);
    expect(error).to.have.property('message', 'The values of a statement are named one by one');
    await db.destroy();
  });

  it('takes no value that would be the same for everybody', async () => {
    const db = await openDatabase(':memory:');
    const fixed = statement((of, { key }: Pick<Setting, 'key'>) =>
      of.selectFrom('settings').select('value').where('key', '=', key).where('key', '<>', 'fixe'),
    );
    const error: unknown = await fixed(db, { key: 'a' }).catch((caught: unknown) => caught);
    expect(error).to.have.property('message', 'Every value of a statement is given');
    await db.destroy();
  });
});
