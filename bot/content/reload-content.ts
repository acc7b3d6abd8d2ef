import type { Logger } from 'pino';
import type { Problem } from '../../domain/appel/problem.js';
import type { Clocks } from '../core/clocks.js';
import type { Words } from '../core/locales.js';
import { stageAlarm, stageAlarmEnd } from '../storage/alarms.js';
import type { Database } from '../storage/database.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { describeError } from '../core/errors.js';
import { ContentWatcher } from './content-watcher.js';
import { describeProblem } from './describe-problem.js';
import type { HeardVocabulary } from './load-vocabulary.js';
import type { KeptVersions } from '../../domain/dossier/appels-connus.js';
import { prepareServed, withFormer, type ServedContent } from './served-content.js';

/** An operator reads the first ones, mends them, and runs `aap appel verifier` for the rest. */
const MOST_TOLD = 20;

export interface ReloadParts {
  readonly db: Database;
  readonly dir: string;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly log: Logger;
  readonly served: ServedContent;
  readonly versions: KeptVersions;
  readonly heard: HeardVocabulary;
  /** Another content is served from now on. */
  readonly onServed: () => Promise<void>;
}

/** Serves each sound call of a new state of the content folder; of a faulty one, keeps what was served, and says why in the log and by an alarm. */
export function createContentReload(parts: ReloadParts): ContentWatcher {
  const { dir, clocks, log, served, versions, heard, onServed } = parts;
  return new ContentWatcher({
    dir,
    version: served.current.version,
    now: () => new Date(clocks.now()),
    onSound: async (content, errors) => {
      await versions.keep(
        content.appels.map(({ appel }) => appel),
        clocks.now(),
      );
      served.serve(withFormer(await prepareServed(content, heard), content.refuses, served.current));
      await reportContent(parts, errors);
      log.info({ version: content.version }, 'content served');
      await onServed();
    },
    onFaulty: (errors) => reportContent(parts, errors),
    onError: (error) => {
      log.error(describeError(error), 'content watch');
    },
  });
}

/** Logs the errors of a content and leaves an alarm that tells them; without errors, ends that alarm. */
export async function reportContent(
  { db, dir, clocks, words, log }: Pick<ReloadParts, 'db' | 'dir' | 'clocks' | 'words' | 'log'>,
  errors: readonly Problem[],
): Promise<void> {
  const about = { kind: 'contenu_refuse', subject: dir, at: clocks.businessNow().toISOString() } as const;
  const work = new UnitOfWork();
  stageAlarmEnd(work, about);
  if (errors.length > 0) {
    const told = errors.slice(0, MOST_TOLD).map((problem) => describeProblem(problem, words));
    log.error({ errors: errors.length, problems: told }, 'content refused');
    stageAlarm(work, { ...about, detail: told.join('\n') });
  }
  await work.commit(db);
}
