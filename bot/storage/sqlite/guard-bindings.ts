import type Sqlite from 'libsql';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Thrown instead of a bound value that would abort the process inside the driver. */
export class UnbindableValueError extends TypeError {
  constructor(value: unknown) {
    super(
      `A value of type ${value instanceof Date ? 'Date' : typeof value} can't be bound: convert it before the query`,
    );
    this.name = 'UnbindableValueError';
  }
}

/** libsql aborts the whole process on a boolean, a Date or undefined: they are turned away here, with an error that can be handled. */
export function guardBindings(sqlite: Sqlite.Database): SqliteDatabase {
  return {
    close: () => {
      sqlite.close();
    },
    prepare: (sql) => guardStatement(sqlite.prepare(sql)),
  };
}

function guardStatement(statement: SqliteStatement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(bindable(parameters)),
    run: (parameters) => statement.run(bindable(parameters)),
    iterate: (parameters) => statement.iterate(bindable(parameters)),
  };
}

function bindable(parameters: readonly unknown[]): readonly unknown[] {
  const bad = parameters.findIndex((value) => !isBindable(value));
  if (bad >= 0) throw new UnbindableValueError(parameters[bad]);
  return parameters;
}

function isBindable(value: unknown): boolean {
  return (
    value === null || ['string', 'number', 'bigint'].includes(typeof value) || value instanceof Uint8Array
  );
}
