import type { Kysely } from 'kysely';

/** The place of a dossier is read by its call, whatever that names its fields: the column that knew one name is gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dossiers').dropColumn('region').execute();
}
