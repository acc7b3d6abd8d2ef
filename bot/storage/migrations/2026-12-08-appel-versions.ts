import type { Kysely } from 'kysely';

/** What was filed is shown, sent and completed by the version of its call that it was filed with: each version is stored once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('appel_versions')
    .addColumn('appel_id', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addColumn('served_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('appel_versions_key', ['appel_id', 'version'])
    .execute();
}
