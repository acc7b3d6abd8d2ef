import { DEFAULT_MIGRATION_TABLE, Migrator, type Kysely, type Migration } from 'kysely';
import * as foundations from './migrations/2026-11-22-foundations.js';
import * as missedQuestions from './migrations/2026-11-22-missed-questions.js';
import * as dossierActivity from './migrations/2026-11-23-dossier-activity.js';
import * as dossierAccess from './migrations/2026-11-24-dossier-access.js';
import * as grownTranscripts from './migrations/2026-11-26-grown-transcripts.js';
import * as rateLimits from './migrations/2026-11-26-rate-limits.js';
import * as reminders from './migrations/2026-11-27-reminders.js';
import * as digests from './migrations/2026-11-28-digests.js';
import * as dailyCounts from './migrations/2026-11-29-daily-counts.js';
import * as remoteConversations from './migrations/2026-11-29-remote-conversations.js';
import * as toldAlarms from './migrations/2026-11-30-told-alarms.js';
import * as mailboxPositions from './migrations/2026-12-01-mailbox-positions.js';
import * as dataKeys from './migrations/2026-11-29-data-keys.js';
import * as filesToCheck from './migrations/2026-11-30-files-to-check.js';
import * as filesOfConversations from './migrations/2026-12-02-files-of-conversations.js';
import * as conversationOrigins from './migrations/2026-12-03-conversation-origins.js';
import * as countedBytes from './migrations/2026-12-03-counted-bytes.js';
import * as letterLanes from './migrations/2026-12-03-letter-lanes.js';
import * as departures from './migrations/2026-12-04-departures.js';
import * as toldConversations from './migrations/2026-12-05-told-conversations.js';
import * as provedAddresses from './migrations/2026-12-06-proved-addresses.js';
import * as transcriptHeads from './migrations/2026-12-07-transcript-heads.js';
import * as appelVersions from './migrations/2026-12-08-appel-versions.js';
import * as dossierPlace from './migrations/2026-12-09-dossier-place.js';
import * as toRead from './migrations/2026-12-10-files-to-read.js';
import { isPostgresUrl } from './database-url.js';
import type { Schema } from './schema.js';
import { NO_KEYS, type DataKeys } from './sealing/data-keys.js';
import { checkKeys, noteWritingKey } from './sealing/known-keys.js';
import { SealingPlugin } from './sealing/sealing-plugin.js';

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
  '2026-11-29-daily-counts': dailyCounts,
  '2026-11-29-remote-conversations': remoteConversations,
  '2026-11-30-told-alarms': toldAlarms,
  '2026-12-01-mailbox-positions': mailboxPositions,
  '2026-12-02-files-of-conversations': filesOfConversations,
  '2026-12-03-conversation-origins': conversationOrigins,
  '2026-12-03-counted-bytes': countedBytes,
  '2026-12-03-letter-lanes': letterLanes,
  '2026-12-04-departures': departures,
  '2026-12-06-proved-addresses': provedAddresses,
  '2026-11-29-data-keys': dataKeys,
  '2026-11-30-files-to-check': filesToCheck,
  '2026-12-05-told-conversations': toldConversations,
  '2026-12-07-transcript-heads': transcriptHeads,
  '2026-12-08-appel-versions': appelVersions,
  '2026-12-09-dossier-place': dossierPlace,
  '2026-12-10-files-to-read': toRead,
};

/** How a database is opened. */
export interface Opening {
  /** The keys of what is encrypted at rest; none when absent. */
  readonly keys?: DataKeys;
  /** A connection that waited for work was lost; another one is opened when it is needed. */
  readonly onError?: (error: Error) => void;
  /** Called before an older schema is brought up to date, never for a new database; what it throws leaves everything as it was. */
  readonly beforeUpgrade?: (stored: Database, pending: readonly string[]) => Promise<void>;
}

/** A database was written by a newer version of this program, which alone knows how it is laid out. */
export class NewerDatabaseError extends Error {
  constructor(
    /** The steps of its schema that this version does not know. */
    readonly unknown: readonly string[],
  ) {
    super(`The database is newer than this program: ${unknown.join(', ')}`);
    this.name = 'NewerDatabaseError';
  }
}

/**
 * Opens a database and brings its schema up to date: a PostgreSQL server by its URL, or an SQLite file by its path.
 * Replicas that start together wait for one another. What is encrypted is sealed and opened on its way.
 * @throws DataKeyError before anything is read or written, when it was encrypted with other keys; NewerDatabaseError
 */
export async function openDatabase(
  url: string,
  { keys = NO_KEYS, onError, beforeUpgrade }: Opening = {},
): Promise<Database> {
  const stored = await connect(url, onError);
  const db = sealing(stored, keys);
  try {
    await checkKeys(stored, keys);
    await migrate(db, beforeUpgrade);
    await noteWritingKey(stored, keys);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Without a key nothing was ever sealed, or the database is not opened: no query pays for it. */
function sealing(stored: Database, keys: DataKeys): Database {
  return keys.byId.size === 0 ? stored : stored.withPlugin(new SealingPlugin(keys));
}

/** A database that was opened as it is. */
export interface Inspected {
  readonly db: Database;
  /** The migrations that a start of this version would run. */
  readonly pending: readonly string[];
}

/** Opens a database and changes nothing of it. @throws DataKeyError, NewerDatabaseError, and what the driver throws */
export async function inspectDatabase(url: string, keys: DataKeys): Promise<Inspected> {
  const stored = await connect(url);
  const db = sealing(stored, keys);
  try {
    await checkKeys(stored, keys);
    return { db, pending: (await stepsOf(db)).pending };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Opens a database as it is stored, for copies: what is encrypted stays so, and no key is needed.
 * @param like a database whose schema it gets, when that may be older than this version's
 */
export async function openAsStored(url: string, like?: Database): Promise<Database> {
  const stored = await connect(url);
  try {
    if (like === undefined) await migrate(stored);
    else await migrateTo(stored, (await stepsOf(like)).taken);
  } catch (error) {
    await stored.destroy();
    throw error;
  }
  return stored;
}

/** Only the driver that is needed is loaded: each costs a start some time. */
async function connect(url: string, onError: Opening['onError'] = () => undefined): Promise<Database> {
  if (isPostgresUrl(url)) return (await import('./postgres/connect.js')).connectPostgres(url, onError);
  return (await import('./sqlite/connect.js')).connectSqlite(url);
}

async function migrate(db: Database, beforeUpgrade?: Opening['beforeUpgrade']): Promise<void> {
  const { taken, pending } = await stepsOf(db);
  if (taken.length > 0 && pending.length > 0) await beforeUpgrade?.(db.withoutPlugins(), pending);
  await migrateTo(db, Object.keys(migrations));
}

/** The steps that a database's schema has taken, and those that are left. @throws NewerDatabaseError */
async function stepsOf(
  db: Database,
): Promise<{ readonly taken: readonly string[]; readonly pending: readonly string[] }> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const known = Object.keys(migrations);
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return { taken: [], pending: known };
  const rows = await (db as unknown as Kysely<Record<string, { readonly name: string }>>)
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .execute();
  const taken = rows.map(({ name }) => name);
  const unknown = taken.filter((name) => !(name in migrations));
  if (unknown.length > 0) throw new NewerDatabaseError(unknown);
  return { taken, pending: known.filter((name) => !taken.includes(name)) };
}

async function migrateTo(db: Database, names: readonly string[]): Promise<void> {
  const chosen: Record<string, Migration> = Object.fromEntries(
    Object.entries(migrations).filter(([name]) => names.includes(name)),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(chosen) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The database could not be migrated');
}
