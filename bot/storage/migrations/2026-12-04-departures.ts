import type { Kysely } from 'kysely';

/** Who left their device, and when they last did, milliseconds of real time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('departures')
    .addColumn('user_id', 'text', (c) => c.primaryKey())
    .addColumn('left_at', 'bigint', (c) => c.notNull())
    .execute();
}
