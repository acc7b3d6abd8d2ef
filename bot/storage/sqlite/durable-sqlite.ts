import { SqliteDialect, SqliteDriver, type Driver, type SqliteDatabase } from 'kysely';
import type { LogSync } from './group-fsync.js';

const WRITES = /^\s*(?:insert|update|delete|replace|create|alter|drop)\b/iu;

/**
 * SQLite whose writes are reported once they are on the disk, as `synchronous=FULL` does, but without standing still meanwhile:
 * SQLite is told not to wait (`synchronous=NORMAL`), and whoever wrote waits here, with all who wrote at the same time.
 * Why this is as safe: docs/decisions/0012-ecritures-groupees.md.
 */
export class DurableSqliteDialect extends SqliteDialect {
  constructor(
    private readonly sqlite: SqliteDatabase,
    private readonly log: Pick<LogSync, 'flush' | 'close'>,
  ) {
    super({ database: sqlite });
  }

  override createDriver(): Driver {
    return new DurableDriver(this.sqlite, this.log);
  }
}

class DurableDriver extends SqliteDriver {
  #wrote = false;

  constructor(
    sqlite: SqliteDatabase,
    private readonly log: Pick<LogSync, 'flush' | 'close'>,
  ) {
    super({
      database: {
        close: () => {
          sqlite.close();
        },
        prepare: (sql) => {
          this.#wrote ||= WRITES.test(sql);
          return sqlite.prepare(sql);
        },
      },
    });
  }

  /** Lets the next one write before it waits: both are then brought to the disk at once. */
  override async releaseConnection(): Promise<void> {
    const wrote = this.#wrote;
    this.#wrote = false;
    await super.releaseConnection();
    if (wrote) await this.log.flush();
  }

  override async destroy(): Promise<void> {
    await super.destroy();
    await this.log.close();
  }
}
