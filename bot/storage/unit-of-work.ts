import type { Transaction } from 'kysely';
import type { Database } from './database.js';
import type { Schema } from './schema.js';

/** One write that waits for the commit of its unit of work. */
export type Write = (transaction: Transaction<Schema>) => Promise<void>;

/**
 * Everything that one turn (or one job) changes, committed in one transaction or not at all.
 * Writes wait in memory, so no transaction is held open while a turn awaits the outside.
 */
export class UnitOfWork {
  readonly #writes: Write[] = [];

  /** Adds a write; writes run in the order in which they were staged. */
  stage(write: Write): void {
    this.#writes.push(write);
  }

  /** Commits all staged writes. @throws whatever a write throws; then none of them has happened. */
  async commit(db: Database): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      for (const write of this.#writes) await write(transaction);
    });
    this.#writes.length = 0;
  }
}
