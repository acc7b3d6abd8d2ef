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
  readonly #followers: (() => void)[] = [];

  /** Adds a write; writes run in the order in which they were staged. */
  stage(write: Write): void {
    this.#writes.push(write);
  }

  /** Adds something to do once all is committed, such as waking who waits for it. It must not throw. */
  afterCommit(follow: () => void): void {
    this.#followers.push(follow);
  }

  /** Commits all staged writes. @throws whatever a write throws; then none of them has happened. */
  async commit(db: Database): Promise<void> {
    await db.transaction().execute(async (transaction) => {
      for (const write of this.#writes) await write(transaction);
    });
    this.#writes.length = 0;
    for (const follow of this.#followers.splice(0)) follow();
  }
}
