import { rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { copyTables, type CopyProgress } from '../storage/copy-tables.js';
import { openAsStored, type Database } from '../storage/database.js';
import { isPostgres } from '../storage/is-postgres.js';
import { intoOneFile } from '../storage/sqlite/one-file.js';
import { detailOf } from './detail-of.js';
import { OperatorError } from './operator-error.js';

/** What a new file says when it can't be made, by the code of the disk's refusal. */
const REFUSALS: Readonly<Record<string, string>> = {
  EEXIST: 'fichier_existe',
  ENOENT: 'dossier_absent',
  ENOTDIR: 'dossier_absent',
};

/**
 * Writes all that an installation keeps into a new SQLite file, as it is at one instant, while the service runs; what is
 * encrypted stays so. Only the one who runs it can read it, and nothing is left of it when it fails.
 * @param onProgress only a copy from PostgreSQL tells how far it is. @throws OperatorError when the file exists, or can't be written
 */
export async function backUp(
  db: Database,
  file: string,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<void> {
  await makeEmpty(file);
  try {
    if (isPostgres(db)) await copyOut(db, file, onProgress);
    else await sql`vacuum into ${file}`.execute(db);
  } catch (error) {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    throw new OperatorError('sauvegarde_impossible', { fichier: file, detail: detailOf(error) });
  }
}

/** SQLite writes into an empty file as into none, and leaves it its rights. */
async function makeEmpty(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    const { code = '' } = error as { readonly code?: string };
    const key = REFUSALS[code] ?? 'sauvegarde_impossible';
    throw new OperatorError(key, { fichier: file, dossier: dirname(file), detail: code });
  }
}

async function copyOut(
  db: Database,
  file: string,
  onProgress: (progress: CopyProgress) => void,
): Promise<void> {
  const source = db.withoutPlugins();
  const copy = await openAsStored(file, source);
  try {
    await copyTables(source, copy, onProgress);
    await intoOneFile(copy);
  } finally {
    await copy.destroy();
  }
}
