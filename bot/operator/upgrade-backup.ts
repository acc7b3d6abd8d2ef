import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config.js';
import type { Opening } from '../storage/database.js';
import { backUp } from './backup.js';
import { detailOf } from './detail-of.js';
import { OperatorError } from './operator-error.js';

/** Beside what the service writes, closed to others. */
const FOLDER = 'sauvegardes';

/**
 * Keeps a copy of a database before its schema is brought up to date; without the copy, it is left as it is.
 * @param now milliseconds of real time. @param tell is given the copy and how many steps are about to be taken
 */
export function upgradeBackup(
  { dataDir }: Pick<Config, 'dataDir'>,
  now: () => number,
  tell: (file: string, steps: number) => void,
): NonNullable<Opening['beforeUpgrade']> {
  return async (stored, pending) => {
    const dir = join(dataDir, FOLDER);
    const instant = new Date(now()).toISOString().replace(/[-:]|\.\d+/gu, '');
    const file = join(dir, `avant-mise-a-niveau-${instant}.db`);
    try {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      await backUp(stored, file);
    } catch (error) {
      const detail = error instanceof OperatorError ? error.values['detail'] : detailOf(error);
      throw new OperatorError('mise_a_niveau_sans_copie', { fichier: file, detail: detail ?? '' });
    }
    tell(file, pending.length);
  };
}
