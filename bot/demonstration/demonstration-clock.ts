import type { Clocks } from '../core/clocks.js';
import type { Database } from '../storage/database.js';
import { settingOr } from '../storage/settings.js';

/** Days after which a demonstration started again may go back to its first instant, so that the call is never found closed. */
const DEMONSTRATION_DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Clocks of a demonstration: business time runs as real time does, from the instant given at the installation's first start.
 * The shift is kept with the data, so that a restart does not turn the clock back.
 */
export async function demonstrationClocks(db: Database, startsAt: Date, now: () => number): Promise<Clocks> {
  const period = Math.floor(now() / (DEMONSTRATION_DAYS * DAY_MS));
  const key = `demonstration.decalage.${startsAt.toISOString()}.${period}`;
  const shift = Number(await settingOr(db, key, () => String(startsAt.getTime() - now())));
  return { now, businessNow: () => new Date(now() + shift) };
}
