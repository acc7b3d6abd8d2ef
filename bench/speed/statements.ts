/** What a turn asks of SQLite, counted: the built service's own code in this process, behind a driver that counts. */
import Sqlite from 'libsql';

/** Statements that ran, the beginnings of transactions among them. */
export interface Statements {
  readonly statements: number;
  readonly transactions: number;
}

type Statement = Record<'all' | 'run', (...parameters: unknown[]) => unknown>;
type Prepare = (this: Sqlite.Database, sql: string) => Statement;

/** Counts what every SQLite database of this process is asked from now on. @returns what was asked so far */
export function countStatements(): () => Statements {
  let statements = 0;
  let transactions = 0;
  const prototype = Sqlite.prototype as unknown as { prepare: Prepare };
  const { prepare } = prototype;
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const name of ['all', 'run'] as const) {
      const ask = statement[name].bind(statement);
      statement[name] = (...parameters) => {
        statements++;
        if (/^begin/iu.test(sql)) transactions++;
        return ask(...parameters);
      };
    }
    return statement;
  };
  return () => ({ statements, transactions });
}
