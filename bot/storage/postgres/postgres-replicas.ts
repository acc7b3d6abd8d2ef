import pg from 'pg';
import { GROWN } from '../migrations/2026-11-26-grown-transcripts.js';
import type { GrownListener, Replicas } from '../replicas.js';

const RECONNECT_MS = 500;

/**
 * The replicas of a PostgreSQL database, by one connection of its own: LISTEN for what the others write, advisory locks for the
 * conversations that this process runs. When the connection is lost its locks are too, and another process may run the same
 * message: the first commit wins (`Inbox.markDone`).
 */
export class PostgresReplicas implements Replicas {
  readonly several = true;
  #client: pg.Client | undefined;
  #listener: GrownListener = () => undefined;
  #closed = false;
  #asked: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly url: string,
    private readonly onError: (error: Error) => void,
  ) {}

  static async connect(url: string, onError: (error: Error) => void): Promise<PostgresReplicas> {
    const replicas = new PostgresReplicas(url, onError);
    await replicas.#connect();
    return replicas;
  }

  onGrown(listener: GrownListener): void {
    this.#listener = listener;
  }

  async exclusively(conversationId: string, action: () => Promise<void>): Promise<boolean> {
    const client = this.#client;
    // Without the connection nobody can be kept out, and nobody must be kept waiting.
    if (client === undefined) {
      await action();
      return true;
    }
    if (!(await this.#ask(client, 'pg_try_advisory_lock', conversationId))) return false;
    try {
      await action();
    } finally {
      await this.#ask(client, 'pg_advisory_unlock', conversationId).catch(() => undefined);
    }
    return true;
  }

  /** One question at a time, which is all that a connection takes. */
  #ask(client: pg.Client, lock: string, conversationId: string): Promise<boolean> {
    const asked = this.#asked.then(async () => {
      const { rows } = await client.query<{ done: boolean }>(
        `select ${lock}(hashtextextended($1, 0)) as done`,
        [conversationId],
      );
      return rows[0]?.done === true;
    });
    this.#asked = asked.catch(() => undefined);
    return asked;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('notification', ({ payload = '' }) => {
      const [head, ...id] = payload.split(' ');
      this.#listener(id.join(' '), Number(head));
    });
    client.on('error', this.onError);
    client.on('end', () => {
      this.#lost(client);
    });
    await client.connect();
    await client.query(`listen ${GROWN}`);
    this.#client = client;
    // What was written while nobody listened.
    this.#listener(undefined);
  }

  #lost(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
    if (this.#closed) return;
    setTimeout(() => {
      if (this.#closed || this.#client !== undefined) return;
      this.#connect().catch(this.onError);
    }, RECONNECT_MS).unref();
  }
}
