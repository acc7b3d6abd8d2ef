import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { copyTables, type CopyProgress } from '../storage/copy-tables.js';
import { openAsStored, type Database } from '../storage/database.js';
import { isPostgres } from '../storage/is-postgres.js';
import { OperatorError } from './installation.js';

/**
 * Writes all that an installation keeps into a new SQLite file, as it is at one instant, while the service runs; what is
 * encrypted stays so.
 * @param onProgress only a copy from PostgreSQL tells how far it is. @throws OperatorError when the file exists already
 */
export async function backUp(
  db: Database,
  file: string,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<void> {
  if (existsSync(file)) throw new OperatorError('fichier_existe', { fichier: file });
  if (!isPostgres(db)) {
    await sql`vacuum into ${file}`.execute(db);
    return;
  }
  const copy = await openAsStored(file);
  try {
    await copyTables(db.withoutPlugins(), copy, onProgress);
  } finally {
    await copy.destroy();
  }
}
