import type { Base } from './jobs.js';
import { periodically, type PeriodicJob } from '../core/periodically.js';
import { tellAlarms } from '../jobs/tell-alarms.js';
import { describeError } from '../core/errors.js';

/** Alarms that open within it are told together. */
const EVERY_MS = 120_000;

/** Starts to tell the operator of each new alarm. @param wakeOutbox a letter was just committed */
export function startAlarms({ config, db, clocks, words, log }: Base, wakeOutbox: () => void): PeriodicJob {
  const parts = { db, clocks, words, log, from: config.mailFrom, to: config.exploitantAlarmes };
  return periodically(
    EVERY_MS,
    async () => {
      if (await tellAlarms(parts)) wakeOutbox();
    },
    (error) => {
      log.error(describeError(error), 'alarms not told');
    },
  );
}
