import type { Kysely } from 'kysely';

/** Which dossiers have files that wait for the virus scanner. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('dossiers')
    .addColumn('to_check', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
