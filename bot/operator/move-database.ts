import { existsSync } from 'node:fs';
import type { Words } from '../core/locales.js';
import { CopyError, copyTables, type CopyProgress } from '../storage/copy-tables.js';
import { isPostgresUrl } from '../storage/database-url.js';
import { openAsStored } from '../storage/database.js';
import type { Answer } from './answer.js';
import { OperatorError } from './operator-error.js';
import { textTable } from './text-table.js';

/**
 * Moves all that an installation keeps into another, empty database, checked row by row; the service must be stopped.
 * What is encrypted stays as it is, under the same keys.
 * @returns the rows of each table, as a table. @throws OperatorError when either database is not as it must be
 */
export async function moveDatabase(
  { from, to }: { readonly from: string; readonly to: string },
  words: Words,
  onProgress: (progress: CopyProgress) => void = () => undefined,
): Promise<Answer> {
  if (!isPostgresUrl(from) && !existsSync(from)) throw new OperatorError('sansBase', { base: from });
  const source = await openAsStored(from);
  const target = await openAsStored(to);
  try {
    const counts = await copyTables(source, target, onProgress);
    const rows = [...counts].map(([table, count]) => [table, String(count)]);
    const head = [words('fr', 'operateur:copie.table'), words('fr', 'operateur:copie.lignes')];
    return {
      text: `${textTable(head, rows)}\n${words('fr', 'operateur:copie.faite')}`,
      data: Object.fromEntries(counts),
    };
  } catch (error) {
    if (error instanceof CopyError) throw new OperatorError(error.key, { table: error.table });
    throw error;
  } finally {
    await target.destroy();
    await source.destroy();
  }
}
