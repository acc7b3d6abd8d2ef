import type { Kysely } from 'kysely';

/** The keys of data at rest that were ever used here, each with something sealed to know it by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('data_keys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proof', 'text', (c) => c.notNull())
    .execute();
}
