import { openDatabase, type Database } from '../../bot/storage/database.js';
import type { DataKeys } from '../../bot/storage/sealing/data-keys.js';
import { dataKeys } from './data-keys.js';
import { PostgresServer } from './postgres-server.js';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

/** A database of a test's own: how to open it, again and again, and its end. */
export interface TestDatabase {
  readonly open: (keys?: DataKeys) => Promise<Database>;
}

/** Tests run encrypted; what can be done without a key is shown where it is the subject. */
export const TEST_KEYS = dataKeys('essais');

let postgres: Promise<PostgresServer> | undefined;

/** A new, empty PostgreSQL database on the server that the tests of this process share, and that ends with it. @returns its URL */
export async function newPostgres(): Promise<string> {
  postgres ??= PostgresServer.start();
  return (await postgres).create();
}

/** Runs tests on SQLite and on PostgreSQL, each test on an empty database: what holds on one must hold on the other. */
export function onEachDatabase(tests: (database: TestDatabase) => void): void {
  describe('on SQLite', () => {
    let folder: TemporaryFolder;
    beforeEach(() => (folder = temporaryFolder()));
    afterEach(() => {
      folder.remove();
    });
    tests({ open: (keys = TEST_KEYS) => openDatabase(folder.path('assistant.db'), { keys }) });
  });

  describe('on PostgreSQL', function () {
    this.timeout(60_000);
    let url: string;
    beforeEach(async () => (url = await newPostgres()));
    tests({ open: (keys = TEST_KEYS) => openDatabase(url, { keys }) });
  });
}
