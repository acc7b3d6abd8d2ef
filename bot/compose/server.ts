import { noteArrival } from '../http/arrival.js';
import { createServer, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Router } from 'express';
import type { Store } from 'express-rate-limit';
import type { Logger } from 'pino';
import type { BotService } from '../channels/azure/bot-service.js';
import {
  createDirectLine,
  type DirectLine,
  type DirectLineSettings,
} from '../channels/direct-line/direct-line.js';
import { originsOf } from '../channels/direct-line/azure-direct-line.js';
import type { TellSuivi } from '../channels/direct-line/suivi-route.js';
import { jsonErrors, nothingHere } from '../http/http-error.js';
import { refuseWhenStopping } from '../http/refuse-when-stopping.js';
import type { RunTurn } from '../turns/turn.js';
import { periodically } from '../core/periodically.js';
import { describeError } from '../core/errors.js';
import { within } from '../core/timeout.js';
import type { Clocks } from '../core/clocks.js';
import { hasPublicName, type Exposure } from '../config/exposure.js';
import { conversationOf } from '../channels/direct-line/access.js';
import { limitAsker, limitTokens, WINDOW_MS, type RateLimits } from '../http/limits.js';
import { ownHost, ownHostOnly, type IsOwnHost } from '../http/own-host.js';
import { securityHeaders } from '../http/security-headers.js';
import type { Metrics } from '../operator/metrics.js';
import { metricsRoute } from '../operator/metrics-route.js';
import { readinessProbe } from '../operator/readiness.js';
import { sante } from '../operator/sante.js';
import type { Words } from '../core/locales.js';
import type { Database } from '../storage/database.js';
import type { FreeRoom } from '../storage/sqlite/free-room.js';
import { BYTE_LIMITS } from '../storage/upload-room.js';
import type { Replicas } from '../storage/replicas.js';
import { SharedRateLimits, sweepRateLimits } from '../storage/shared-rate-limits.js';
import { sweepChunks } from '../storage/files.js';

/** How long stop() waits for running turns. */
const STOP_MS = 7000;
/** No upload lasts so long: what is older and belongs to no file was left by a process that ended. */
const UPLOAD_MS = 3600_000;
/** How long it waits for answers that are on their way, and for WebSockets to say goodbye. */
const GOODBYE_MS = 1000;

export interface ServerSettings extends DirectLineSettings, Exposure {
  /** 0: any free port. */
  readonly port: number;
  /** The sites that may embed the page. */
  readonly frameAncestors: readonly string[];
  readonly rateLimits: RateLimits;
  /** How long a client may take, milliseconds, and how often that is looked at. */
  readonly socketTimes: Pick<
    ServerOptions,
    'headersTimeout' | 'requestTimeout' | 'keepAliveTimeout' | 'connectionsCheckingInterval'
  >;
  /** What Prometheus gives to read the metrics; without it, only this machine itself may. */
  readonly metricsToken: string | undefined;
  /** How often to look for what another process left when it died, milliseconds. */
  readonly recoverMs: number;
}

/** What holds for a small service when nothing is configured. */
export const DEFAULT_SERVER_SETTINGS: ServerSettings = {
  host: '127.0.0.1',
  port: 3978,
  trustProxy: false,
  frameAncestors: [],
  defaultLocale: 'fr-FR',
  publicUrl: undefined,
  fileLimit: 11 * 1024 * 1024,
  requestLimit: 400 * 1024 * 1024,
  bytes: BYTE_LIMITS,
  turnTimeoutMs: 60_000,
  // What Windows takes for a double click.
  doubleClickMs: 500,
  azure: undefined,
  rateLimits: {
    tokensPerAddress: 120,
    messages: { perConversation: 120, perUser: 240, perAddress: 1200 },
    uploads: { perConversation: 30, perUser: 60, perAddress: 300 },
    reads: { perConversation: 600, perUser: 1200, perAddress: 12_000 },
  },
  // Many megabytes may come by telephone; proxies keep connections open longer than Node by default.
  socketTimes: { headersTimeout: 30_000, requestTimeout: 600_000, keepAliveTimeout: 65_000 },
  metricsToken: undefined,
  recoverMs: 10_000,
};

export interface ServerParts {
  readonly db: Database;
  readonly replicas: Replicas;
  readonly runTurn: RunTurn;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly settings: ServerSettings;
  /** The pages, and what else is served. */
  readonly router?: Router;
  /** What the database's disk has left; absent where it can't be known. */
  readonly freeRoom?: FreeRoom | undefined;
  /** Tells the page where a conversation's dossier stands. */
  readonly tellSuivi?: TellSuivi;
  /** The channels of the Azure Bot Service; absent when the service is on the web only. */
  readonly botService?: BotService | undefined;
}

export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /** Runs the waiting messages of a conversation, soon. */
  readonly wake: (conversationId: string) => void;
  /** Refuses new requests, finishes the running turns and closes; within 10 s. */
  readonly stop: () => Promise<void>;
}

/** Starts to serve, and runs what an earlier process left in the inbox. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, db, clocks } = parts;
  const now = (): number => clocks.now();
  const store = (name: string): Store | undefined =>
    parts.replicas.several ? new SharedRateLimits(db, name, WINDOW_MS, now) : undefined;
  const { tokensPerAddress, messages, uploads, reads } = settings.rateLimits;
  const limits = {
    tokens: limitTokens(tokensPerAddress, store),
    messages: limitAsker(messages, 'messages', store, conversationOf),
    uploads: limitAsker(uploads, 'fichiers', store, conversationOf),
    reads: limitAsker(reads, 'lectures', store, conversationOf),
  };
  const { botService } = parts;
  const remote = botService?.channels;
  const directLine = await createDirectLine({ ...parts, limits, remote });
  let stopping = false;
  const isOwnHost = ownHost(settings);
  const isStopping = (): boolean => stopping;
  const server = createServer(settings.socketTimes, createApp(parts, directLine, { isOwnHost, isStopping }));
  directLine.serveStreams(server, isOwnHost);
  const port = await listen(server, settings);
  await sweepChunks(db, now() - UPLOAD_MS);
  const recovery = periodically(
    settings.recoverMs,
    async () => {
      await directLine.recover();
      await botService?.recover();
      await sweepRateLimits(db, now());
    },
    (error) => {
      parts.log.error(describeError(error), 'recovery');
    },
  );
  return {
    port,
    url: `http://${settings.host}:${port}`,
    wake: directLine.wake,
    stop: async () => {
      stopping = true;
      await Promise.all([recovery.stop(), directLine.stop(STOP_MS)]);
      await botService?.stop(GOODBYE_MS);
      const closed = new Promise((resolve) => server.close(resolve));
      await within(GOODBYE_MS, closed).catch(() => {
        server.closeAllConnections();
      });
    },
  };
}

interface Watch {
  readonly isOwnHost: IsOwnHost;
  readonly isStopping: () => boolean;
}

function createApp(parts: ServerParts, directLine: DirectLine, { isOwnHost, isStopping }: Watch): Express {
  const { settings, log, db, clocks, metrics, words } = parts;
  const { publicUrl, trustProxy, metricsToken } = settings;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  const elsewhere = settings.azure === undefined ? [] : originsOf(settings.azure);
  app.use(noteArrival(() => clocks.now()));
  app.use(securityHeaders(settings.frameAncestors, elsewhere));
  app.use(sante({ readiness: readinessProbe(db, clocks, parts.freeRoom), isStopping }));
  app.use(metricsRoute(metrics, metricsToken, trustProxy === false && hasPublicName({ publicUrl })));
  app.use(ownHostOnly(isOwnHost, words, publicUrl));
  app.use(refuseWhenStopping(isStopping));
  app.use(directLine.router);
  if (parts.botService !== undefined) app.use(parts.botService.router(directLine));
  if (parts.router !== undefined) app.use(parts.router);
  app.use(nothingHere);
  app.use(jsonErrors(log));
  return app;
}

function listen(server: Server, { host, port }: ServerSettings): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
