import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { describeError } from '../turn-error.js';
import { KeptWork, workAnew } from './kept-work.js';
import { loadContent, type Content } from './load-content.js';
import { prepareServed, ServedContent } from './served-content.js';

/** In DATA_DIR: the next start works it out again when it is taken away. */
const KEPT_FILE = 'contenu-appris.bin';

export interface OpenedContent {
  readonly content: Content;
  readonly served: ServedContent;
}

/**
 * Loads the content and makes it ready, by what an earlier start kept of that work.
 * @param build names the code that runs; without one, nothing is kept
 * @throws ContentError when nothing can be served; what the disk throws.
 */
export async function openContent(
  { contentDir, dataDir }: Pick<Config, 'contentDir' | 'dataDir'>,
  now: Date,
  build: string | undefined,
  log: Pick<Logger, 'warn'>,
): Promise<OpenedContent> {
  const kept = build === undefined ? undefined : await KeptWork.open(join(dataDir, KEPT_FILE), build);
  const keep = kept?.keep ?? workAnew;
  const content = await loadContent(contentDir, { now, keep });
  const served = new ServedContent(await prepareServed(content, keep));
  try {
    await kept?.save();
  } catch (error) {
    log.warn(describeError(error), 'the work on the content is not kept');
  }
  return { content, served };
}
