import type { Kysely } from 'kysely';

/** From which network a conversation was opened, under a pseudonym: letters and bytes are counted by it too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversations').addColumn('origin', 'text').execute();
}
