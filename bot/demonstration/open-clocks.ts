import type { Clocks } from '../core/clocks.js';
import type { Config } from '../config/config.js';
import { demonstrationClocks } from './demonstration-clock.js';
import type { Database } from '../storage/database.js';

/** The clocks of an installation: business time is real time, but in a demonstration. @param now milliseconds of real time */
export async function openClocks(db: Database, config: Config, now: () => number): Promise<Clocks> {
  return config.demonstration === undefined
    ? { now, businessNow: () => new Date(now()) }
    : demonstrationClocks(db, config.demonstration.startsAt, now);
}
