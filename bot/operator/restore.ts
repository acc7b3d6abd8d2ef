import { chmod, copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { copyTables, CopyError, type CopyProgress } from '../storage/copy-tables.js';
import { isPostgresUrl } from '../storage/database-url.js';
import { openAsStored, openDatabase, type Database } from '../storage/database.js';
import type { DataKeys } from '../storage/sealing/data-keys.js';
import { intoOneFile } from '../storage/sqlite/one-file.js';
import { codeOf, isStorageUnavailable } from '../storage/storage-unavailable.js';
import { OperatorError } from './operator-error.js';

/** What is restored, and into what. */
export interface RestoreParts {
  readonly file: string;
  /** The path of an SQLite file, or the URL of a PostgreSQL database. */
  readonly target: string;
  readonly keys: DataKeys;
  /** Where what stood at the target is put aside; undefined: the target must be absent. */
  readonly aside?: string | undefined;
  readonly onProgress?: (progress: CopyProgress) => void;
}

/**
 * Puts a backup in the place of an installation's database: whole, readable with the keys that are given, and up to date, or not at
 * all. The backup itself is never written to. The service must be stopped.
 * @param check is given what was restored, before anything is replaced. @throws OperatorError, DataKeyError, NewerDatabaseError
 */
export async function restore<T>(
  { file, target, keys, aside, onProgress }: RestoreParts,
  check: (db: Database) => Promise<T>,
): Promise<T> {
  if (!isPostgresUrl(target) && aside === undefined && (await isThere(target)))
    throw new OperatorError('base_existe', { base: target });
  const beside = isPostgresUrl(target) ? file : target;
  const work = `${beside}.restauration`;
  return onCopy(
    { file, work, keys },
    async (found) => {
      if (isPostgresUrl(target)) await copyInto(work, target, onProgress);
      else await putInPlace(work, target, aside);
      return found;
    },
    check,
  );
}

/** Looks at a backup as a restoration would, and changes nothing. @param work a file that does not exist, for a copy */
export function inspectBackup<T>(
  parts: { readonly file: string; readonly work: string; readonly keys: DataKeys },
  check: (db: Database) => Promise<T>,
): Promise<T> {
  return onCopy(parts, (found) => Promise.resolve(found), check);
}

async function onCopy<T>(
  { file, work, keys }: { readonly file: string; readonly work: string; readonly keys: DataKeys },
  then: (found: T) => Promise<T>,
  check: (db: Database) => Promise<T>,
): Promise<T> {
  await copyOf(file, work);
  try {
    const found = await opened(file, work, keys, check);
    return await then(found);
  } finally {
    await removeAll(work);
  }
}

async function copyOf(file: string, work: string): Promise<void> {
  if (!(await isThere(file))) throw new OperatorError('sauvegarde_absente', { fichier: file });
  await mkdir(dirname(work), { recursive: true, mode: 0o700 });
  await removeAll(work);
  await copyFile(file, work);
  await chmod(work, 0o600);
}

/** Opens the copy, brings it up to date, and looks whether every page of it is sound. */
async function opened<T>(
  file: string,
  work: string,
  keys: DataKeys,
  check: (db: Database) => Promise<T>,
): Promise<T> {
  try {
    const db = await openDatabase(work, { keys });
    try {
      const { rows } = await sql<{ readonly integrity_check: string }>`pragma integrity_check`.execute(db);
      if (rows[0]?.integrity_check !== 'ok') throw new OperatorError('sauvegarde_abimee', { fichier: file });
      const found = await check(db);
      await intoOneFile(db);
      return found;
    } finally {
      await db.destroy();
    }
  } catch (error) {
    if (isStorageUnavailable(error) || codeOf(error)?.startsWith('SQLITE_') === true)
      throw new OperatorError('sauvegarde_abimee', { fichier: file });
    throw error;
  }
}

async function putInPlace(work: string, target: string, aside: string | undefined): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) {
    if (aside !== undefined && (await isThere(`${target}${ending}`)))
      await rename(`${target}${ending}`, `${aside}${ending}`);
  }
  await rename(work, target);
}

async function copyInto(work: string, target: string, onProgress: RestoreParts['onProgress']): Promise<void> {
  const from = await openAsStored(work);
  const to = await openAsStored(target).catch(async (error: unknown) => {
    await from.destroy();
    throw error;
  });
  try {
    await copyTables(from, to, onProgress);
  } catch (error) {
    if (error instanceof CopyError) throw new OperatorError(error.key, { table: error.table });
    throw error;
  } finally {
    await to.destroy();
    await from.destroy();
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function removeAll(path: string): Promise<void> {
  for (const ending of ['', '-wal', '-shm']) await rm(`${path}${ending}`, { force: true });
}
