import { isDeepStrictEqual } from 'node:util';
import { sql, type Kysely } from 'kysely';
import type { Database } from './database.js';
import { isPostgres } from './is-postgres.js';
import { TABLES } from './tables.js';

/** A row of any table, as both databases give it back. */
type Row = Readonly<Record<string, unknown>>;
type AnyDatabase = Kysely<Record<string, Row>>;

/** How far a copy is: told after each batch. */
export interface CopyProgress {
  readonly table: string;
  readonly rows: number;
}

/** Two databases can't be made one: the target holds rows already, or a row came out different. */
export class CopyError extends Error {
  constructor(
    /** Key in `operateur:erreur`. */
    readonly key: 'cible_occupee' | 'copie_differente',
    readonly table: string,
  ) {
    super(`${key}: ${table}`);
    this.name = 'CopyError';
  }
}

/**
 * Copies every row of one database into another, empty one, and compares both row by row. All or nothing: the target's
 * transaction commits only when they are the same. SQLite can't be written to meanwhile; PostgreSQL is read as of one instant.
 * @returns the rows of each table. @throws CopyError
 */
export async function copyTables(
  source: Database,
  target: Database,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<ReadonlyMap<string, number>> {
  const reading = isPostgres(source)
    ? source.transaction().setIsolationLevel('repeatable read')
    : source.transaction();
  return reading.execute((from) =>
    target.transaction().execute(async (to) => {
      // A write of nothing takes SQLite's lock: who writes to the source waits, or is told to try again.
      await from.updateTable('settings').set({ value: '' }).where('key', '=', '').execute();
      const [reader, writer] = [from, to] as unknown as [AnyDatabase, AnyDatabase];
      const counts = new Map<string, number>();
      // An older database, which is copied before it is brought up to date, has not all of them.
      const present = new Set((await from.introspection.getTables()).map(({ name }) => name));
      for (const table of Object.keys(TABLES).filter((name) => present.has(name))) {
        counts.set(table, await copyTable(reader, writer, table, onProgress));
        await compareTable(reader, writer, table);
      }
      await countOn(to);
      return counts;
    }),
  );
}

async function copyTable(
  from: AnyDatabase,
  to: AnyDatabase,
  table: string,
  onProgress: (progress: CopyProgress) => void,
): Promise<number> {
  // The keys that sign tokens are made at the first opening; those of the source replace them.
  if (table === 'settings') await to.deleteFrom(table).execute();
  else if ((await to.selectFrom(table).selectAll().limit(1).execute()).length > 0)
    throw new CopyError('cible_occupee', table);
  let rows = 0;
  for await (const batch of batches(from, table)) {
    await to.insertInto(table).values(batch).execute();
    rows += batch.length;
    onProgress({ table, rows });
  }
  return rows;
}

async function compareTable(from: AnyDatabase, to: AnyDatabase, table: string): Promise<void> {
  const copies = batches(to, table);
  for await (const batch of batches(from, table)) {
    const { value: copy } = (await copies.next()) as { value: readonly Row[] | undefined };
    if (!isDeepStrictEqual(batch, copy)) throw new CopyError('copie_differente', table);
  }
  if ((await copies.next()).done !== true) throw new CopyError('copie_differente', table);
}

/** The rows of a table in the order of its key, by bytes: the same on both databases. */
async function* batches(db: AnyDatabase, table: string): AsyncGenerator<Row[]> {
  const { texts, number, batch } = TABLES[table as keyof typeof TABLES];
  const byBytes = isPostgres(db) ? sql` collate "C"` : sql``;
  for (let offset = 0; ; offset += batch) {
    let query = db.selectFrom(table).selectAll().limit(batch).offset(offset);
    for (const column of texts) query = query.orderBy(sql`${sql.ref(column)}${byBytes}`);
    if (number !== undefined) query = query.orderBy(number);
    const rows = await query.execute();
    if (rows.length === 0) return;
    yield rows.map(plain);
    if (rows.length < batch) return;
  }
}

/** libsql answers with an ArrayBuffer, pg with a Buffer. */
function plain(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .map(([column, value]): [string, unknown] => [
        column,
        isBytes(value) ? Buffer.from(new Uint8Array(value)) : value,
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isBytes(value: unknown): value is ArrayBuffer | Uint8Array {
  return value instanceof ArrayBuffer || value instanceof Uint8Array;
}

/** PostgreSQL goes on numbering after the last number that was copied. */
async function countOn(target: Database): Promise<void> {
  if (!isPostgres(target)) return;
  await sql`
    select setval(pg_get_serial_sequence('letter_attempts', 'id'), coalesce((select max(id) from letter_attempts), 0) + 1, false)
  `.execute(target);
}
