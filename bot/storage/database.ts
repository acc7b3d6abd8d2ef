import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import { Kysely, Migrator, SqliteDialect, type Migration } from 'kysely';
import { guardBindings } from './guard-bindings.js';
import * as dossierActivity from './migrations/2026-11-23-dossier-activity.js';
import * as foundations from './migrations/2026-11-22-foundations.js';
import * as missedQuestions from './migrations/2026-11-22-missed-questions.js';
import * as dossierAccess from './migrations/2026-11-24-dossier-access.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

const migrations: Record<string, Migration> = {
  '2026-11-22-foundations': foundations,
  '2026-11-22-missed-questions': missedQuestions,
  '2026-11-23-dossier-activity': dossierActivity,
  '2026-11-24-dossier-access': dossierAccess,
};

/**
 * Opens the embedded database (created when absent) and brings its schema up to date.
 * Every commit reaches the disk before it is reported (`synchronous=FULL`).
 */
export async function openSqlite(path: string): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('busy_timeout = 5000');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: guardBindings(sqlite) }) });
  await migrate(db);
  return db;
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The database could not be migrated');
}
