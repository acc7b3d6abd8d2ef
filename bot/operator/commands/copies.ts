import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Words } from '../../core/locales.js';
import { isPostgresUrl } from '../../storage/database-url.js';
import { inspectDatabase, type Database } from '../../storage/database.js';
import type { Answer } from '../answer.js';
import { backUp } from '../backup.js';
import { describeBase } from '../describe-base.js';
import { moveDatabase } from '../move-database.js';
import { OperatorError } from '../operator-error.js';
import { inspectBackup, restore } from '../restore.js';
import { isServing } from '../is-serving.js';
import { needed, type Call, type Command } from './command.js';

/** `aap sauvegarde FICHIER`: a copy of all that the installation keeps, as an SQLite file, while the service runs. */
export const sauvegarde: Command = {
  run: async ({ positionals: [given], config, words, path, progress }) => {
    const fichier = path(needed(given));
    const { database: base, dataKeys: keys } = config;
    if (!isPostgresUrl(base) && !existsSync(base)) throw new OperatorError('sansBase', { base });
    const { db } = await inspectDatabase(base, keys);
    try {
      await backUp(db, fichier, progress);
      return said(words, 'operateur:copie.sauvee', { fichier }, await describeBase(db, words));
    } finally {
      await db.destroy();
    }
  },
};

/** `aap restaurer FICHIER [--vers BASE] [--essai] [--remplacer]`: puts a backup in the place of the database, checked; or only looks at it. */
export const restaurer: Command = {
  options: { vers: { type: 'string' }, essai: { type: 'boolean' }, remplacer: { type: 'boolean' } },
  run: async (call) => {
    const { words, config, flag, progress } = call;
    const file = call.path(needed(call.positionals[0]));
    const keys = config.dataKeys;
    const check = (db: Database): Promise<Answer> => describeBase(db, words);
    if (flag('essai')) {
      const work = join(tmpdir(), `aap-essai-${process.pid}.db`);
      return said(
        words,
        'operateur:restauration.lisible',
        { fichier: file },
        await inspectBackup({ file, work, keys }, check),
      );
    }
    const target = baseNamed(call, 'vers') ?? config.database;
    if (target === config.database && (await isServing(config.port)))
      throw new OperatorError('service_en_marche');
    const aside = flag('remplacer') ? `${target}.avant-restauration-${Date.now()}` : undefined;
    const found = await restore({ file, target, keys, aside, onProgress: progress }, check);
    return said(words, 'operateur:restauration.faite', { base: shown(target) }, found);
  },
};

/** `aap deplacer --de BASE --vers BASE`: moves an installation to another database, checked row by row. */
export const deplacer: Command = {
  options: { de: { type: 'string' }, vers: { type: 'string' } },
  run: (call) => {
    const [from, to] = [needed(baseNamed(call, 'de')), needed(baseNamed(call, 'vers'))];
    return moveDatabase({ from, to }, call.words, call.progress);
  },
};

/** The database that an option names: an address as it is, a file against the folder where the command was typed. */
function baseNamed({ option, path }: Call, name: string): string | undefined {
  const given = option(name);
  return given === undefined || isPostgresUrl(given) ? given : path(given);
}

function shown(target: string): string {
  return target.replace(/\/\/[^@/]*@/u, '//');
}

function said(words: Words, key: string, values: Readonly<Record<string, string>>, found: Answer): Answer {
  const message = words('fr', key, values);
  return { text: `${message}\n\n${found.text}`, data: { message, contenu: found.data } };
}
