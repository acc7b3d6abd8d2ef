import type { Kysely } from 'kysely';
import type { Database } from '../../bot/storage/database.js';

type Row = Readonly<Record<string, unknown>>;

/** Everything that a database holds, as it is stored. */
export type StoredRows = ReadonlyMap<string, readonly Row[]>;

/** The service holds the versions of calls in memory, and databases their own history. */
const LEFT = /^(?:appel_versions|kysely_.*|sqlite_.*)$/u;
/** Both databases take as many values in one statement. */
const MOST_VALUES = 30_000;

/** Reads everything that a database holds. */
export async function storedRows(db: Database): Promise<StoredRows> {
  const raw = untyped(db);
  const tables = (await raw.introspection.getTables()).map(({ name }) => name);
  const rows = new Map<string, readonly Row[]>();
  for (const table of tables.filter((name) => !LEFT.test(name)))
    rows.set(table, (await raw.selectFrom(table).selectAll().execute()).map(bindable));
  return rows;
}

/** Leaves in a database what it held, and nothing else. */
export function putBack(db: Database, stored: StoredRows): Promise<void> {
  return untyped(db)
    .transaction()
    .execute(async (transaction) => {
      for (const [table, rows] of stored) {
        await transaction.deleteFrom(table).execute();
        const most = Math.floor(MOST_VALUES / Object.keys(rows[0] ?? { none: 0 }).length);
        for (let at = 0; at < rows.length; at += most)
          await transaction
            .insertInto(table)
            .values(rows.slice(at, at + most))
            .execute();
      }
    });
}

/** Sealed columns stay sealed. */
function untyped(db: Database): Kysely<Record<string, Row>> {
  return db.withoutPlugins() as unknown as Kysely<Record<string, Row>>;
}

/** libsql answers with an ArrayBuffer, and takes none. */
function bindable(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? new Uint8Array(value) : value,
    ]),
  );
}
