import type { Kysely } from 'kysely';

/** Questions that got no answer or did not help, masked, for the operator. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('missed_questions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('appel_id', 'text', (c) => c.notNull())
    .addColumn('langue', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('nearest', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('missed_questions_at').on('missed_questions').column('at').execute();
}
