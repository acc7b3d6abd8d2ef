import type { IncrementResponse, Store } from 'express-rate-limit';
import { sql } from 'kysely';
import type { Database } from './database.js';
import { isStorageUnavailable } from './storage-unavailable.js';

/** Counts requests in the database, so that a limit holds whichever replica is asked. */
export class SharedRateLimits implements Store {
  constructor(
    private readonly db: Database,
    /** Which limit it is: two of them may count the same address. */
    readonly prefix: string,
    private readonly windowMs: number,
    private readonly now: () => number,
  ) {}

  /** A database that is gone is no reason to turn people away. */
  async increment(key: string): Promise<IncrementResponse> {
    try {
      return await this.#count(key);
    } catch (error) {
      if (isStorageUnavailable(error))
        return { totalHits: 1, resetTime: new Date(this.now() + this.windowMs) };
      throw error;
    }
  }

  async #count(key: string): Promise<IncrementResponse> {
    const { hits, reset_at } = await countHit(this.db, this.#keyOf(key), this.windowMs, this.now());
    return { totalHits: hits, resetTime: new Date(reset_at) };
  }

  async decrement(key: string): Promise<void> {
    await this.db
      .updateTable('rate_limits')
      .set((eb) => ({ hits: eb('hits', '-', 1) }))
      .where('key', '=', this.#keyOf(key))
      .execute();
  }

  async resetKey(key: string): Promise<void> {
    await this.db.deleteFrom('rate_limits').where('key', '=', this.#keyOf(key)).execute();
  }

  #keyOf(key: string): string {
    return `${this.prefix}:${key}`;
  }
}

/** Counts one more, or so many, under a key, in a window that begins with the first. @returns the count with it, and when the window ends */
export async function countHit(
  db: Database,
  key: string,
  windowMs: number,
  now: number,
  by = 1,
): Promise<{ readonly hits: number; readonly reset_at: number }> {
  const fresh = now + windowMs;
  // A window that ends later than the longest one was begun before the clock was set back.
  const over = sql`rate_limits.reset_at <= ${now} or rate_limits.reset_at > ${fresh + windowMs}`;
  return db
    .insertInto('rate_limits')
    .values({ key, hits: by, reset_at: fresh })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        hits: sql`case when ${over} then cast(${by} as bigint) else rate_limits.hits + cast(${by} as bigint) end`,
        reset_at: sql`case when ${over} then ${fresh} else rate_limits.reset_at end`,
      }),
    )
    .returning(['hits', 'reset_at'])
    .executeTakeFirstOrThrow();
}

/** Counts so many less under a key, if its window has not ended. */
export async function uncount(db: Database, key: string, by: number, now: number): Promise<void> {
  await db
    .updateTable('rate_limits')
    .set((eb) => ({ hits: eb('hits', '-', by) }))
    .where('key', '=', key)
    .where('reset_at', '>', now)
    .execute();
}

/** What was counted under these keys in windows that have not ended. */
export async function hitsOf(
  db: Database,
  keys: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('rate_limits')
    .select(['key', 'hits'])
    .where('key', 'in', keys)
    .where('reset_at', '>', now)
    .execute();
  return new Map(rows.map(({ key, hits }) => [key, hits]));
}

/** Forgets the counts that are over: addresses are not kept longer than they are needed. @param now milliseconds */
export async function sweepRateLimits(db: Database, now: number): Promise<void> {
  await db.deleteFrom('rate_limits').where('reset_at', '<=', now).execute();
}
