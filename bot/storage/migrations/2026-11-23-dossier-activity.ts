import type { Kysely } from 'kysely';

/** The real instant at which a person last worked on a dossier: what its retention is counted from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('dossiers').addColumn('active_at', 'bigint').execute();
}
