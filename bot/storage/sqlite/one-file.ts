import { sql } from 'kysely';
import type { Database } from '../database.js';

/** Puts all of an SQLite database into its one file, so that the file alone can be kept or moved; nobody else may have it open. */
export async function intoOneFile(db: Database): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await sql`pragma journal_mode = delete`.execute(db);
}
