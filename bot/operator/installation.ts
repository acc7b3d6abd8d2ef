import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent, type Content } from '../content/load-content.js';
import { readConfig, type Config } from '../config/config.js';
import { explainStart } from './explain-start.js';
import type { Clocks } from '../core/clocks.js';
import { openClocks } from '../demonstration/open-clocks.js';
import { createWords, type Words } from '../core/locales.js';
import { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { StoredAppelVersions } from '../storage/appel-versions.js';
import { openDatabase, type Database } from '../storage/database.js';
import { isPostgresUrl } from '../storage/database-url.js';

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

/** A command can't do what it was asked for. */
export class OperatorError extends Error {
  constructor(
    /** Key in `operateur:`. */
    readonly key: string,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(key);
    this.name = 'OperatorError';
  }
}

/**
 * Runs a command on the installation that the settings name, and prints what it answers; an error prints its remedy and
 * makes the process fail. @param root folder that holds locales/
 */
export function onInstallation(
  root: string,
  command: (installation: Installation) => Promise<string>,
): Promise<void> {
  return runCommand(root, async (words) => {
    const config = readConfig();
    if (!isPostgresUrl(config.database) && !existsSync(config.database))
      throw new OperatorError('sansBase', { base: config.database });
    const db = await openDatabase(config.database, { keys: config.dataKeys });
    try {
      const clocks = await openClocks(db, config, Date.now);
      const content = await loadContent(config.contentDir, { now: new Date(clocks.now()) });
      const appelsConnus = new AppelsConnus(content.appels, await StoredAppelVersions.open(db));
      return await command({ config, words, db, clocks, content, appelsConnus });
    } finally {
      await db.destroy();
    }
  });
}

/** Runs a command that needs no installation, in the same way. @param root folder that holds locales/ */
export async function runCommand(root: string, command: (words: Words) => Promise<string>): Promise<void> {
  const words = createWords(join(root, 'locales'));
  try {
    process.stdout.write(`${await command(words)}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error, words)}\n`);
    process.exitCode = 1;
  }
}

function explain(error: unknown, words: Words): string {
  if (error instanceof OperatorError) return words('fr', `operateur:erreur.${error.key}`, error.values);
  const start = explainStart(error, words);
  if (start !== undefined) return start;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code?.startsWith('ERR_PARSE_ARGS') === true)
    return words('fr', 'operateur:erreur.option', { detail: message ?? '' });
  return words('fr', 'operateur:erreur.echec', { detail: message ?? code ?? '' });
}
