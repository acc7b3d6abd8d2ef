import { expect } from 'chai';
import { encryptDatabase } from '../../../../bot/operator/encrypt-database.js';
import { openDatabase } from '../../../../bot/storage/database.js';
import { DataKeyError } from '../../../../bot/storage/sealing/known-keys.js';
import { dataKeys } from '../../../support/data-keys.js';
import { onEachDatabase } from '../../../support/each-database.js';
import { words } from '../../../support/fixtures.js';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';

const KEYS = dataKeys('un');

describe('what is encrypted anew', function () {
  this.timeout(120_000);

  onEachDatabase((database) => {
    it('is rewritten while others write', async () => {
      const db = await database.open(KEYS);
      const write = (n: number): Promise<unknown> =>
        db
          .insertInto('states')
          .values({ key: String(n), json: `{"n":${n}}`, version: 0, updated_at: 0 })
          .execute();
      for (let n = 0; n < 700; n++) await write(n);
      await db.destroy();
      const keys = dataKeys('deux', 'un');
      const [service, command] = [await database.open(keys), await database.open(keys)];
      const going = new AbortController();
      const written = new Map<string, string>();
      const traffic = (async () => {
        for (let n = 0, time = 0; !going.signal.aborted; n = (n + 7) % 700, time++) {
          const json = `{"n":${n},"time":${time}}`;
          await service.updateTable('states').set({ json }).where('key', '=', String(n)).execute();
          written.set(String(n), json);
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      const { text: said } = await encryptDatabase({ db: command, config: { dataKeys: keys }, words });
      going.abort();
      await traffic;
      expect(said).to.include('tout est chiffré avec la clé « deux »');
      const rows = await service.selectFrom('states').selectAll().where('version', '=', 0).execute();
      expect(rows.filter(({ key, json }) => json !== (written.get(key) ?? `{"n":${key}}`))).to.deep.equal([]);
      expect(rows).to.have.length(700);
      const raw = await service.withoutPlugins().selectFrom('states').select('json').execute();
      expect(raw.filter(({ json }) => !json.startsWith('aap1:deux:'))).to.deep.equal([]);
      await Promise.all([service.destroy(), command.destroy()]);
    });
  });

  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  // On SQLite alone, where both take their turns in an order that is always the same.
  it('keeps its keys as long as somebody writes with another one', async () => {
    const url = folder.path('assistant.db');
    const keys = dataKeys('deux', 'un');
    const late = await openDatabase(url, { keys: KEYS });
    const command = await openDatabase(url, { keys });
    const write = (): Promise<unknown> =>
      late
        .insertInto('states')
        .values({ key: 'a', json: '{}', version: 1, updated_at: 0 })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ json: '{}' }))
        .execute();
    await write();
    const writes: Promise<unknown>[] = [];
    const { text: said } = await encryptDatabase(
      { db: command, config: { dataKeys: keys }, words },
      ({ table }) => {
        if (table === 'states') writes.push(write());
      },
    );
    await Promise.all(writes);
    expect(said).to.include('Un autre processus écrit encore');
    await Promise.all([late.destroy(), command.destroy()]);
    const refused: unknown = await openDatabase(url, { keys: dataKeys('deux') }).catch(
      (error: unknown) => error,
    );
    expect(refused).to.be.instanceOf(DataKeyError);
  });
});
