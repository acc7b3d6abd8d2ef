import type { Kysely } from 'kysely';

/** The weekly digests that left: one a mailbox and a week. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('digests')
    .addColumn('boite', 'text', (c) => c.notNull())
    .addColumn('lundi', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('digests_pk', ['boite', 'lundi'])
    .execute();
}
