import type { Kysely } from 'kysely';

/** Which dossiers have files whose reading is awaited, so that one that was interrupted is taken up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('dossiers')
    .addColumn('to_read', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
