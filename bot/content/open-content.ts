import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { describeError } from '../core/errors.js';
import { KeptWork, workAnew } from './startup-cache.js';
import { loadContent, type Content } from './load-content.js';
import { loadVocabulary, type HeardVocabulary } from './load-vocabulary.js';
import type { KeptVersions } from '../../domain/dossier/appels-connus.js';
import { prepareServed, ServedContent } from './served-content.js';

/** In DATA_DIR: the next start works it out again when it is taken away. */
const KEPT_FILE = 'contenu-appris.bin';

export interface OpenedContent {
  readonly content: Content;
  readonly heard: HeardVocabulary;
  readonly served: ServedContent;
}

/** Where what is said to people and by them is read. */
export interface ContentPlaces extends Pick<Config, 'contentDir' | 'dataDir'> {
  /** The folder vocabulary/. */
  readonly vocabularyDir: string;
}

/**
 * Loads the content and makes it ready, by what an earlier start kept of that work.
 * @param build names the code that runs; without one, nothing of that work is kept
 * @param versions where each version of a call is stored before it is served
 * @throws ContentError when nothing can be served; what the disk throws.
 */
export async function openContent(
  { contentDir, dataDir, vocabularyDir }: ContentPlaces,
  now: Date,
  build: string | undefined,
  log: Pick<Logger, 'warn'>,
  versions: KeptVersions,
): Promise<OpenedContent> {
  const kept = build === undefined ? undefined : await KeptWork.open(join(dataDir, KEPT_FILE), build);
  const keep = kept?.keep ?? workAnew;
  const content = await loadContent(contentDir, { now, keep });
  const heard = await loadVocabulary(vocabularyDir);
  if (heard.problems.length > 0) log.warn({ problems: heard.problems.length }, 'vocabulary: run aap appel verifier');
  await versions.keep(
    content.appels.map(({ appel }) => appel),
    now.getTime(),
  );
  const served = new ServedContent(await prepareServed(content, heard, keep), versions);
  try {
    await kept?.save();
  } catch (error) {
    log.warn(describeError(error), 'the work on the content is not kept');
  }
  return { content, heard, served };
}
