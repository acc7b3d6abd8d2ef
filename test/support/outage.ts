import { sql } from 'kysely';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { alone, openReplicas, type Replicas } from '../../bot/storage/replicas.js';
import { newPostgres } from './each-database.js';
import { PostgresServer } from './postgres-server.js';
import { TcpGate } from './tcp-gate.js';
import { temporaryFolder } from './temporary-folder.js';

/** A real database that can be taken away while a service runs on it, and given back. */
export interface FailingDatabase {
  readonly db: Database;
  readonly replicas: Replicas;
  readonly takeAway: () => Promise<void>;
  readonly giveBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PLENTY = 1_000_000_000;

/** SQLite on a disk that fills up: the engine itself refuses to grow. */
export async function fillingDisk(): Promise<FailingDatabase> {
  const folder = temporaryFolder();
  const db = await openDatabase(folder.path('assistant.db'));
  const limitPages = (pages: number): Promise<unknown> =>
    sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db);
  return {
    db,
    replicas: alone,
    takeAway: async () => {
      await limitPages(1);
      for (let size = 1_000_000; size > 1; size = Math.floor(size / 4)) await fill(db, size);
    },
    giveBack: async () => {
      await limitPages(PLENTY);
    },
    close: async () => {
      await db.destroy();
      folder.remove();
    },
  };
}

/** Takes all the room that is left for values of that size. */
async function fill(db: Database, size: number): Promise<void> {
  try {
    for (;;)
      await db
        .insertInto('settings')
        .values({ key: crypto.randomUUID(), value: '.'.repeat(size) })
        .execute();
  } catch {
    return;
  }
}

/** PostgreSQL behind a network that breaks: every connection is cut, and none comes through. */
export async function breakingNetwork(): Promise<FailingDatabase> {
  const url = new URL(await newPostgres());
  const gate = await TcpGate.before(Number(url.port));
  url.port = String(gate.port);
  const replicas = await openReplicas(url.href, () => undefined);
  const db = await openDatabase(url.href);
  return {
    db,
    replicas,
    takeAway: () => {
      gate.shut();
      return Promise.resolve();
    },
    giveBack: () => {
      gate.open();
      return Promise.resolve();
    },
    close: async () => {
      gate.open();
      await replicas.close();
      await db.destroy();
      gate.close();
    },
  };
}

let mortal: Promise<PostgresServer> | undefined;

/** A PostgreSQL server that nobody else uses, killed without a word and started again. */
export async function dyingServer(): Promise<FailingDatabase> {
  const server = await (mortal ??= PostgresServer.start());
  const url = await server.create();
  const replicas = await openReplicas(url, () => undefined);
  const db = await openDatabase(url);
  let running = true;
  const giveBack = async (): Promise<void> => {
    if (!running) await server.startAgain();
    running = true;
  };
  return {
    db,
    replicas,
    takeAway: async () => {
      if (running) server.kill();
      running = false;
      while (await answers(db)) continue;
    },
    giveBack,
    close: async () => {
      await giveBack();
      await replicas.close();
      await db.destroy();
    },
  };
}

function answers(db: Database): Promise<boolean> {
  return db
    .selectFrom('settings')
    .select('key')
    .execute()
    .then(
      () => true,
      () => false,
    );
}
