import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { guardBindings } from './guard-bindings.js';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import { tellOutages } from './sqlite-outages.js';

/** The embedded database, created when absent. Every commit reaches the disk before it is reported (`synchronous=FULL`);
 * what is erased or replaced is overwritten. */
export function connectSqlite(path: string): Database {
  mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('secure_delete = ON');
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: tellOutages(guardBindings(sqlite)) }) });
}
