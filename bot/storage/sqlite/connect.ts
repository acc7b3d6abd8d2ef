import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { guardBindings } from './guard-bindings.js';
import type { Database } from '../database.js';
import { DurableSqliteDialect } from './durable-sqlite.js';
import { keepStatements } from './statement-cache.js';
import { LogSync } from './group-fsync.js';
import type { Schema } from '../schema.js';
import { tellOutages } from './outages.js';

/** SQLite's name for a database without a file: for tests. */
const IN_MEMORY = ':memory:';

/** The embedded database, created when absent. Every commit reaches the disk before it is reported; what is erased or replaced is overwritten. */
export function connectSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON');
  const database = keepStatements(tellOutages(guardBindings(sqlite)));
  const dialect =
    path === IN_MEMORY
      ? new SqliteDialect({ database })
      : new DurableSqliteDialect(database, new LogSync(`${path}-wal`));
  return new Kysely<Schema>({ dialect });
}
