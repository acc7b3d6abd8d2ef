import { existsSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Database } from '../../bot/storage/database.js';

type AnyDatabase = Kysely<Record<string, Record<string, unknown>>>;

/** Everything that a database holds, in every column of every table, as it is stored. */
export async function rawContent(db: Database): Promise<Buffer> {
  const stored = db.withoutPlugins() as unknown as AnyDatabase;
  const parts: Buffer[] = [];
  for (const { name } of await stored.introspection.getTables())
    for (const row of await stored.selectFrom(name).selectAll().execute())
      for (const value of Object.values(row)) parts.push(rawValue(value), Buffer.from('\n'));
  return Buffer.concat(parts);
}

/** The bytes of an SQLite database on the disk, with its journal. */
export function rawFiles(path: string): Buffer {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

function rawValue(value: unknown): Buffer {
  if (value instanceof ArrayBuffer) return Buffer.from(value);
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(String(value));
}
