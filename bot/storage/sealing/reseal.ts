import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { CopyProgress } from '../copy-tables.js';
import type { Database } from '../database.js';
import { isPostgres } from '../is-postgres.js';
import { TABLES } from '../tables.js';
import type { DataKeys } from './data-keys.js';
import { forgetOtherKeys } from './known-keys.js';
import { keyIdOf, open, seal } from './seal.js';
import { placeOf, SEALED_COLUMNS } from './sealed-columns.js';

/** A value of any row, as both databases give it back. */
type Cell = string | number | Uint8Array | ArrayBuffer | null;
type Row = Readonly<Record<string, Cell>>;
type AnyDatabase = Kysely<Record<string, Row>>;
type Columns = readonly string[];

/** What became of it. */
export interface Resealed {
  /** Rows written anew. */
  readonly rows: number;
  /** The keys that nothing needs any more; undefined while another process goes on writing with one of them. */
  readonly retired: readonly string[] | undefined;
  /** Whether nothing of what was replaced is left in the files of an SQLite database. */
  readonly wiped: boolean;
}

/** After so many times through the database, whoever still writes with another key will not stop. */
const PASSES = 5;
const WIPES = 10;
const PAUSE_MS = 500;

/**
 * Writes anew, with the key that writes, all that is encrypted with another one or not at all; without a writing key, all
 * that is encrypted becomes plain. The service may run meanwhile, if it writes with that key already.
 * @param db as it is stored. @throws SealError
 */
export async function reseal(
  db: Database,
  keys: DataKeys,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<Resealed> {
  let rows = 0;
  for (let pass = 1; pass <= PASSES; pass++) {
    const written = await resealAll(db as unknown as AnyDatabase, keys, onProgress);
    rows += written;
    if (written === 0) return { rows, retired: await forgetOtherKeys(db, keys), wiped: await wipe(db) };
  }
  return { rows, retired: undefined, wiped: await wipe(db) };
}

async function resealAll(
  db: AnyDatabase,
  keys: DataKeys,
  onProgress: (progress: CopyProgress) => void,
): Promise<number> {
  let total = 0;
  for (const [table, columns] of SEALED_COLUMNS) {
    let rows = 0;
    for await (const batch of batches(db, table)) {
      const stale = batch.filter((row) => columns.some((column) => isStale(row[column], keys)));
      if (stale.length > 0)
        await db.transaction().execute(async (transaction) => {
          for (const row of stale) await resealRow(transaction, table, columns, row, keys);
        });
      total += stale.length;
      rows += batch.length;
      onProgress({ table, rows });
    }
  }
  return total;
}

/** Replaces what was read, and nothing else: what was written meanwhile stays, for the next pass. */
async function resealRow(
  db: AnyDatabase,
  table: string,
  columns: Columns,
  row: Row,
  keys: DataKeys,
): Promise<void> {
  const fresh: Record<string, Cell> = {};
  let query = db.updateTable(table);
  for (const column of columns) {
    const stored = bytesOrText(row[column]);
    if (stored === undefined) continue;
    const place = placeOf(table, column);
    fresh[column] = seal(open(stored, place, keys), place, keys);
    query = query.where(column, '=', stored);
  }
  for (const column of keyOf(table)) query = query.where(column, '=', row[column] ?? null);
  await query.set(fresh).execute();
}

function isStale(cell: Cell | undefined, { writing }: DataKeys): boolean {
  const stored = bytesOrText(cell);
  if (stored === undefined) return false;
  // What is marked as plain has no id, and is so for want of a key.
  return (keyIdOf(stored) ?? '') !== (writing ?? '');
}

/** The rows of a table in the order of its key, each batch after the last one of the batch before. */
async function* batches(db: AnyDatabase, table: string): AsyncGenerator<Row[]> {
  const key = keyOf(table);
  const { batch } = tableNamed(table);
  const names = sql.join(key.map((column) => sql.ref(column)));
  let after: RawBuilder<boolean> | undefined;
  for (;;) {
    let query = db.selectFrom(table).selectAll().limit(batch);
    if (after !== undefined) query = query.where(after);
    for (const column of key) query = query.orderBy(column);
    const rows = await query.execute();
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = sql<boolean>`(${names}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

function keyOf(table: string): Columns {
  const { texts, number } = tableNamed(table);
  return number === undefined ? texts : [...texts, number];
}

function tableNamed(table: string): (typeof TABLES)[keyof typeof TABLES] {
  return TABLES[table as keyof typeof TABLES];
}

function bytesOrText(cell: Cell | undefined): string | Uint8Array | undefined {
  if (cell instanceof ArrayBuffer) return new Uint8Array(cell);
  return typeof cell === 'string' || cell instanceof Uint8Array ? cell : undefined;
}

/** What was replaced is overwritten in the database file (`secure_delete`), but stays in its journal until that is emptied. */
async function wipe(db: Database): Promise<boolean> {
  if (isPostgres(db)) return true;
  for (let tries = 1; tries <= WIPES; tries++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}
