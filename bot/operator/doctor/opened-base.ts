import { existsSync } from 'node:fs';
import type { Config } from '../../config/config.js';
import { inspectDatabase, type Inspected } from '../../storage/database.js';
import { isPostgresUrl } from '../../storage/database-url.js';

/** The installation's database, opened once for all checks and changed by none; undefined when it was never created. */
export interface OpenedBase {
  readonly inspected: () => Promise<Inspected | undefined>;
  readonly close: () => Promise<void>;
}

/** Opens the database when the first check asks for it. */
export function openedBase({ database, dataKeys }: Pick<Config, 'database' | 'dataKeys'>): OpenedBase {
  let opened: Promise<Inspected | undefined> | undefined;
  const open = async (): Promise<Inspected | undefined> =>
    isPostgresUrl(database) || existsSync(database) ? inspectDatabase(database, dataKeys) : undefined;
  return {
    inspected: () => (opened ??= open()),
    close: async () => {
      const inspected = await opened?.catch(() => undefined);
      await inspected?.db.destroy();
    },
  };
}
