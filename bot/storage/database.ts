import { Migrator, type Kysely, type Migration } from 'kysely';
import * as foundations from './migrations/2026-11-22-foundations.js';
import * as missedQuestions from './migrations/2026-11-22-missed-questions.js';
import * as dossierActivity from './migrations/2026-11-23-dossier-activity.js';
import * as dossierAccess from './migrations/2026-11-24-dossier-access.js';
import * as grownTranscripts from './migrations/2026-11-26-grown-transcripts.js';
import * as rateLimits from './migrations/2026-11-26-rate-limits.js';
import * as reminders from './migrations/2026-11-27-reminders.js';
import * as digests from './migrations/2026-11-28-digests.js';
import { isPostgresUrl } from './database-url.js';
import type { Schema } from './schema.js';

export type Database = Kysely<Schema>;

const migrations: Record<string, Migration> = {
  '2026-11-22-foundations': foundations,
  '2026-11-22-missed-questions': missedQuestions,
  '2026-11-23-dossier-activity': dossierActivity,
  '2026-11-24-dossier-access': dossierAccess,
  '2026-11-26-grown-transcripts': grownTranscripts,
  '2026-11-26-rate-limits': rateLimits,
  '2026-11-27-reminders': reminders,
  '2026-11-28-digests': digests,
};

/**
 * Opens a database and brings its schema up to date: a PostgreSQL server by its URL, or an SQLite file by its path.
 * Replicas that start together wait for one another.
 * @param onError a connection that waited for work was lost; another one is opened when it is needed
 */
export async function openDatabase(
  url: string,
  onError: (error: Error) => void = () => undefined,
): Promise<Database> {
  const db = await connect(url, onError);
  await migrate(db);
  return db;
}

/** Only the driver that is needed is loaded: each costs a start some time. */
async function connect(url: string, onError: (error: Error) => void): Promise<Database> {
  if (isPostgresUrl(url)) return (await import('./postgres.js')).connectPostgres(url, onError);
  return (await import('./sqlite.js')).connectSqlite(url);
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The database could not be migrated');
}
