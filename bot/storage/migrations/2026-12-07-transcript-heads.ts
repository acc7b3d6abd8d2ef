import { sql, type Kysely } from 'kysely';
import { isPostgres } from '../is-postgres.js';
import { GROWN } from './2026-11-26-grown-transcripts.js';

/**
 * A conversation knows the last place of its transcript: one statement takes the next ones, and tells whether anything was said
 * since. On PostgreSQL replicas are told it too: who has shown that much reads nothing again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('conversations')
    .addColumn('head', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`
    update conversations set head = coalesce(
      (select max(seq) from activities where activities.conversation_id = conversations.id), 0)
  `.execute(db);
  if (!isPostgres(db)) return;
  await sql`drop trigger tell_grown on activities`.execute(db);
  await sql`
    create or replace function tell_grown() returns trigger language plpgsql as
    'begin perform pg_notify(''${sql.raw(GROWN)}'', new.head || '' '' || new.id); return null; end'
  `.execute(db);
  await sql`
    create trigger tell_grown after update of head on conversations
    for each row execute function tell_grown()
  `.execute(db);
}
