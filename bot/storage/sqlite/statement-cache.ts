import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than the service's own queries: only lists of an unusual length are ever forgotten. */
const MOST_KEPT = 500;

/** Prepares each query once and keeps it, the latest used of them: SQLite would plan it again each time. */
export function keepStatements(sqlite: SqliteDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      sqlite.close();
    },
    prepare: (sql) => {
      const statement = kept.get(sql) ?? sqlite.prepare(sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}
