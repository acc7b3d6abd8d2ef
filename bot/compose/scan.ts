import type { Base } from './jobs.js';
import type { Config } from '../config/config.js';
import { Examiner } from '../files/examiner.js';
import { Pauses } from '../files/pauses.js';
import { periodically, type PeriodicJob } from '../core/periodically.js';
import { recheckFiles } from '../jobs/recheck-files.js';
import { watchWaitingFiles } from '../jobs/watch-waiting-files.js';
import { Clamd } from '../scan/clamd.js';
import type { Scanner } from '../scan/scanner.js';
import { Inbox } from '../storage/inbox.js';
import { describeError } from '../core/errors.js';

/** How soon after the scanner is back the waiting files are looked at, milliseconds. */
const RECHECK_MS = 60_000;

/** What looks into each file that comes. */
export interface Checks {
  readonly examiner: Examiner;
  /** The virus scanner, where there is one. */
  readonly scanner: Scanner | undefined;
  readonly pauses: Pauses;
}

/** What looks into files, shared by all conversations. */
export function createChecks({
  clocks,
  clamd,
  clamdTropGros,
}: Pick<Base, 'clocks'> & Partial<Pick<Config, 'clamd' | 'clamdTropGros'>>): Checks {
  return {
    examiner: new Examiner(),
    scanner: clamd === undefined ? undefined : new Clamd(clamd, clamdTropGros),
    pauses: new Pauses(() => clocks.now()),
  };
}

/** Starts to look again at the files that came while the scanner was away. */
export function startRecheck(
  { db, clocks, log }: Base,
  scanner: Scanner | undefined,
  wake: (conversationId: string) => void,
): PeriodicJob | undefined {
  if (scanner === undefined) return undefined;
  const onError = (reference: string, error: unknown): void => {
    log.error({ reference, ...describeError(error) }, 'files still to be checked');
  };
  const parts = { db, clocks, scanner, inbox: new Inbox(db, clocks), wake, onError };
  return periodically(
    RECHECK_MS,
    async () => {
      await recheckFiles(parts);
      await watchWaitingFiles(db, clocks);
    },
    (error) => {
      log.error(describeError(error), 'files to check');
    },
  );
}
