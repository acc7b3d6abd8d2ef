import { isPostgresUrl } from './database-url.js';

/** Is told that a transcript has grown, by whichever process. */
export type GrownListener = (conversationId: string | undefined, head?: number) => void;

/** What the processes that share a database need to know of one another. */
export interface Replicas {
  /** Whether there may be other processes at all. */
  readonly several: boolean;
  /** Has `listener` told of each conversation whose transcript grew, and its last place; undefined: any may have. */
  onGrown(listener: GrownListener): void;
  /**
   * Runs an action while no other process holds that conversation.
   * @returns false, and nothing was run, when another one holds it
   */
  exclusively(conversationId: string, action: () => Promise<void>): Promise<boolean>;
  close(): Promise<void>;
}

/** The only process on its database. */
export const alone: Replicas = {
  several: false,
  onGrown: () => undefined,
  exclusively: async (_conversationId, action) => {
    await action();
    return true;
  },
  close: () => Promise.resolve(),
};

/** The processes that share a database: any number on PostgreSQL, this one on SQLite. @param onError the connection was lost; it is opened again by itself */
export async function openReplicas(url: string, onError: (error: Error) => void): Promise<Replicas> {
  if (!isPostgresUrl(url)) return alone;
  return (await import('./postgres/postgres-replicas.js')).PostgresReplicas.connect(url, onError);
}
