import { assemble } from '../../bot/compose/assemble.js';
import { readConfig } from '../../bot/config/config.js';
import { createWords } from '../../bot/core/locales.js';
import { buildPage } from './page-server.js';
import { temporaryFolder, type TemporaryFolder } from './temporary-folder.js';

/** The whole service in this process, as `npm start` shows it to who has set nothing. */
export interface Demonstration {
  readonly url: string;
  readonly folder: TemporaryFolder;
  end(): Promise<void>;
}

/** Starts it on a folder of its own. @param settings the operator's, by their names */
export async function startDemonstration(
  settings: Readonly<Record<string, string>> = {},
): Promise<Demonstration> {
  buildPage();
  const folder = temporaryFolder();
  const config = readConfig({
    DATA_DIR: folder.path('data'),
    PORT: '0',
    LOG_LEVEL: 'silent',
    LECTURE: 'non',
    FICHES: 'non',
    ...settings,
  });
  const surroundings = {
    words: createWords('locales'),
    staticDir: 'dist/web',
    vocabularyDir: 'vocabulary',
    now: Date.now,
  };
  const { url, stop } = await assemble(config, surroundings);
  return {
    url,
    folder,
    end: async () => {
      await stop();
      folder.remove();
    },
  };
}
