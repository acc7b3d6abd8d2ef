import type { Kysely } from 'kysely';

/** Several letters leave at a time, few of them to one mail server. Letters that wait already share a lane. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('letters')
    .addColumn('lane', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
}
