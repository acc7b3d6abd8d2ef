import type { Kysely } from 'kysely';

/** Nothing answers a question that was not on the screen: a conversation says when it was last told something. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversations').addColumn('told_at', 'bigint').execute();
}
