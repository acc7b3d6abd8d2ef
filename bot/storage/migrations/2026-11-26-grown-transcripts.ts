import { sql, type Kysely } from 'kysely';
import { isPostgres } from '../is-postgres.js';

/** The channel on which PostgreSQL tells every replica the id of a conversation whose transcript has grown. */
export const GROWN = 'grown_transcripts';

/** On PostgreSQL, replicas learn of what the others write at its commit, whoever writes. SQLite has one process only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  if (!isPostgres(db)) return;
  await sql`
    create function tell_grown() returns trigger language plpgsql as
    'begin perform pg_notify(''${sql.raw(GROWN)}'', new.conversation_id); return null; end'
  `.execute(db);
  await sql`
    create trigger tell_grown after insert or update on activities
    for each row execute function tell_grown()
  `.execute(db);
}
