import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { RunTurn } from '../../bot/turns/turn.js';
import { Metrics } from '../../bot/operator/metrics.js';
import { createWords } from '../../bot/core/locales.js';
import {
  DEFAULT_SERVER_SETTINGS,
  startServer,
  type RunningServer,
  type ServerParts,
  type ServerSettings,
} from '../../bot/compose/server.js';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { alone } from '../../bot/storage/replicas.js';

/** The business day of tests: inside the 2023 call's window. */
export const BUSINESS_DAY = '2023-05-15T10:00:00.000Z';

/** A server on a database file of its own, that can be stopped and started again. */
export interface TestServer extends RunningServer {
  readonly folder: string;
  readonly db: Database;
  /** Stops it, and starts another on the same file. @param port the same one, for a client that stays */
  restart(runTurn?: RunTurn, port?: number): Promise<TestServer>;
  /** Stops it and removes its files. */
  end(): Promise<void>;
}

export type TestServerOptions = Partial<Omit<ServerParts, 'settings'>> & {
  readonly folder?: string;
  readonly settings?: Partial<ServerSettings>;
};

/** The simplest assistant: greets once, and repeats what it reads. */
export const echo: RunTurn = async (context) => {
  const { activity } = context;
  if (activity.type === 'conversationUpdate') await context.sendActivity('Bonjour');
  if (activity.type === 'message') await context.sendActivity(`Vous dites : ${activity.text}`);
};

/** Starts a real server on a real SQLite file and any free port. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'aap-'));
  const db = options.db ?? (await openDatabase(join(folder, 'assistant.db')));
  const clocks = options.clocks ?? { now: () => Date.now(), businessNow: () => new Date(BUSINESS_DAY) };
  const running = await startServer({
    replicas: alone,
    runTurn: echo,
    clocks,
    metrics: new Metrics(db, clocks),
    words: createWords('locales'),
    log: pino({ level: 'silent' }),
    ...options,
    db,
    settings: { ...DEFAULT_SERVER_SETTINGS, port: 0, doubleClickMs: 0, ...options.settings },
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    await db.destroy();
  };
  return {
    ...running,
    folder,
    db,
    stop,
    restart: async (runTurn, port = 0) => {
      await stop();
      const settings = { ...options.settings, port };
      const again = { ...options, folder, settings, ...(runTurn === undefined ? {} : { runTurn }) };
      delete again.db;
      return startTestServer(again);
    },
    end: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
