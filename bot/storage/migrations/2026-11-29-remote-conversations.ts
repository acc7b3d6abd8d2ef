import type { Kysely } from 'kysely';

/** Conversations on channels of the Azure Bot Service, such as Teams, and what is on its way to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remote_conversations')
    .addColumn('conversation_id', 'text', (c) => c.primaryKey())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('json', 'text', (c) => c.notNull())
    .addColumn('stopped_at', 'bigint')
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('conversation_id', 'text', (c) => c.notNull())
    .addColumn('target', 'text')
    .addColumn('json', 'text', (c) => c.notNull())
    .addColumn('live', 'integer', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('next_at', 'bigint', (c) => c.notNull())
    .addColumn('done_at', 'bigint')
    .addColumn('remote_id', 'text')
    .execute();
  await db.schema
    .createIndex('deliveries_waiting')
    .on('deliveries')
    .columns(['done_at', 'conversation_id'])
    .execute();
  await db.schema.createIndex('deliveries_conversation').on('deliveries').column('conversation_id').execute();
}
