import { dayOf } from '../../domain/appel/day-of.js';
import type { DailyCount, Statistics } from '../../domain/statistics/daily-count.js';
import { addCounts, keyOf } from './daily-counts.js';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * Gathers the counts of committed turns in memory and adds them to the database now and then: a turn pays nothing for them,
 * and two processes never wait for each other's row. A process that is killed loses those of the last seconds.
 */
export class CountBuffer {
  #counts = new Map<string, DailyCount>();

  constructor(private readonly db: Database) {}

  /** The statistics of one turn; a turn that fails counts nothing. @param now business time */
  of(work: UnitOfWork, now: Date): Statistics {
    return {
      count: ({ id, fuseau }, measure, subject) => {
        const one = { day: dayOf(now, fuseau), appelId: id, measure, subject, count: 1 };
        work.afterCommit(() => {
          this.#add(one);
        });
      },
    };
  }

  /** Adds what was gathered to the database. @throws what the database throws; then it is kept for the next time */
  async flush(): Promise<void> {
    const gathered = this.#counts;
    if (gathered.size === 0) return;
    this.#counts = new Map();
    try {
      await this.db.transaction().execute((transaction) => addCounts(transaction, [...gathered.values()]));
    } catch (error) {
      for (const each of gathered.values()) this.#add(each);
      throw error;
    }
  }

  #add(added: DailyCount): void {
    const key = keyOf(added);
    const count = (this.#counts.get(key)?.count ?? 0) + added.count;
    this.#counts.set(key, { ...added, count });
  }
}
