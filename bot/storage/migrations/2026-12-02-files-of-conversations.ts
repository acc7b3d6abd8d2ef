import type { Kysely } from 'kysely';

/** What a person sent is counted by conversation, at each upload. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('files_conversation').on('files').column('conversation_id').execute();
}
