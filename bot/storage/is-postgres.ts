import type { Kysely } from 'kysely';

/** Whether a database is PostgreSQL. Kysely's two adapters tell themselves apart by transactional DDL. */
export function isPostgres<T>(db: Kysely<T>): boolean {
  return db.getExecutor().adapter.supportsTransactionalDdl;
}
