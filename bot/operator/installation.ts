import { existsSync } from 'node:fs';
import { loadContent, type Content } from '../content/load-content.js';
import type { Config } from '../config/config.js';
import type { Clocks } from '../core/clocks.js';
import { openClocks } from '../demonstration/open-clocks.js';
import type { Words } from '../core/locales.js';
import { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { StoredAppelVersions } from '../storage/appel-versions.js';
import { openDatabase, type Database } from '../storage/database.js';
import { isPostgresUrl } from '../storage/database-url.js';
import { OperatorError } from './operator-error.js';

/** An installation as an operator's command sees it. The service may be running beside. */
export interface Installation {
  readonly config: Config;
  readonly words: Words;
  readonly db: Database;
  readonly clocks: Clocks;
  readonly content: Content;
  /** The call of each dossier. */
  readonly appelsConnus: AppelsConnus;
}

/**
 * Opens the installation that the settings name, for as long as a command takes. Its database is brought up to date by the service
 * alone, which keeps a copy first. @throws OperatorError when it is absent, or older than this program
 */
export async function onInstallation<T>(
  config: Config,
  words: Words,
  command: (installation: Installation) => Promise<T>,
): Promise<T> {
  const { database: base } = config;
  if (!isPostgresUrl(base) && !existsSync(base)) throw new OperatorError('sansBase', { base });
  const db = await openDatabase(base, { keys: config.dataKeys, beforeUpgrade: leaveToService });
  try {
    const clocks = await openClocks(db, config, Date.now);
    const content = await loadContent(config.contentDir, { now: new Date(clocks.now()) });
    const appelsConnus = new AppelsConnus(content.appels, await StoredAppelVersions.open(db));
    return await command({ config, words, db, clocks, content, appelsConnus });
  } finally {
    await db.destroy();
  }
}

function leaveToService(): Promise<void> {
  return Promise.reject(new OperatorError('base_a_migrer'));
}
