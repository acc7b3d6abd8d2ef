import { readdirSync } from 'node:fs';
import { Kysely, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { openAsStored, type Database } from '../../bot/storage/database.js';

const STEPS = readdirSync(new URL('../../bot/storage/migrations', import.meta.url))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();

/** A database as an earlier version left it: its schema lacks the last steps. @param left how many */
export async function olderDatabase(url: string, left: number): Promise<Database> {
  const memory = new Sqlite(':memory:');
  memory.exec('create table kysely_migration (name text primary key, timestamp text)');
  for (const name of STEPS.slice(0, -left))
    memory.prepare('insert into kysely_migration values (?, ?)').run(name, '2026-11-22');
  const like = new Kysely({ dialect: new SqliteDialect({ database: memory }) });
  const older = await openAsStored(url, like);
  await like.destroy();
  return older;
}
