import type { Kysely } from 'kysely';
import { isPostgres } from '../is-postgres.js';

/** Bytes are counted beside requests: an integer of PostgreSQL ends at two gigabytes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  await db.schema
    .alterTable('rate_limits')
    .alterColumn('hits', (column) => column.setDataType('bigint'))
    .execute();
}
