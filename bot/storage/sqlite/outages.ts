import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { codeOf, StorageUnavailableError } from '../storage-unavailable.js';

/** Result codes about the file, the disk or another process (sqlite.org/rescode.html), not about the query. */
const OUTAGE = /^SQLITE_(BUSY|CANTOPEN|CORRUPT|FULL|IOERR|LOCKED|NOMEM|NOTADB|PERM|PROTOCOL|READONLY)/;

/** Tells a disk that is full or gone from a query that is wrong. */
export function tellOutages(sqlite: SqliteDatabase): SqliteDatabase {
  return {
    close: () => {
      sqlite.close();
    },
    prepare: (sql) => {
      const statement = telling(() => sqlite.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => telling(() => statement.all(parameters)),
        run: (parameters) =>
          telling(() => (sql === 'rollback' ? rollBack(statement) : statement.run(parameters))),
        iterate: (parameters) => telling(() => statement.iterate(parameters)),
      } satisfies SqliteStatement;
    },
  };
}

/** A full disk ends a transaction by itself (sqlite.org/lang_transaction.html): what is left to undo is then nothing. */
function rollBack(statement: SqliteStatement): ReturnType<SqliteStatement['run']> {
  try {
    return statement.run([]);
  } catch (error) {
    if (codeOf(error) === 'SQLITE_ERROR') return { changes: 0, lastInsertRowid: 0 };
    throw error;
  }
}

function telling<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw OUTAGE.test(codeOf(error) ?? '') ? new StorageUnavailableError(error) : error;
  }
}
