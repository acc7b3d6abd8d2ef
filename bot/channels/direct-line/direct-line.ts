import type { Server } from 'node:http';
import { Router, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Clocks } from '../../core/clocks.js';
import { isSecure } from '../../config/exposure.js';
import type { IsOwnHost } from '../../http/own-host.js';
import { openPseudonyms } from '../../storage/pseudonyms.js';
import type { Words } from '../../core/locales.js';
import type { Database } from '../../storage/database.js';
import type { FreeRoom } from '../../storage/sqlite/free-room.js';
import { Inbox } from '../../storage/inbox.js';
import type { Replicas } from '../../storage/replicas.js';
import type { Entry } from '../../storage/transcripts.js';
import type { ByteLimits } from '../../storage/upload-room.js';
import { AssistantAdapter } from '../../turns/adapter.js';
import type { RemoteChannels } from '../../turns/remote-channels.js';
import type { RunTurn, TurnMetrics } from '../../turns/turn.js';
import { TurnRunner } from '../../turns/runner.js';
import type { AzureDirectLine } from '../../config/azure.js';
import { MessageIntake } from '../../turns/intake.js';
import { directLineRoutes, type DirectLineLimits } from './routes.js';
import { StreamHub } from './stream-hub.js';
import { serveStreams } from './streams.js';
import { tokenKey, Tokens } from './tokens.js';
import { suiviRoute, type TellSuivi } from './suivi-route.js';
import { UploadIntake } from './upload-intake.js';
import { VisitorCookie } from './visitor-cookie.js';
import { webChatToken } from './web-chat-token.js';

export interface DirectLineSettings {
  /** Language of a conversation whose client doesn't name one. */
  readonly defaultLocale: string;
  /** The address that browsers see, when a proxy changes it. */
  readonly publicUrl: string | undefined;
  /** A larger file is not kept, bytes. */
  readonly fileLimit: number;
  /** A larger upload is refused, bytes. */
  readonly requestLimit: number;
  /** What may be sent over a day. */
  readonly bytes: ByteLimits;
  readonly turnTimeoutMs: number;
  /** How close the second click of a double click comes, at most. */
  readonly doubleClickMs: number;
  /** Azure's Direct Line, when the page is to talk through it instead. */
  readonly azure: AzureDirectLine | undefined;
}

export interface DirectLineParts {
  readonly db: Database;
  readonly replicas: Replicas;
  readonly runTurn: RunTurn;
  readonly clocks: Clocks;
  readonly words: Words;
  readonly log: Logger;
  readonly metrics: TurnMetrics;
  readonly settings: DirectLineSettings;
  /** Tells the page where the dossier stands; no such route when absent. */
  readonly tellSuivi?: TellSuivi;
  readonly limits: DirectLineLimits & { readonly tokens: RequestHandler };
  readonly remote?: RemoteChannels | undefined;
  readonly freeRoom?: FreeRoom | undefined;
}

/** The embedded Direct Line: its routes, its WebSockets and the turns behind them. */
export interface DirectLine {
  readonly router: Router;
  readonly adapter: AssistantAdapter;
  readonly inbox: Inbox;
  readonly intake: MessageIntake;
  serveStreams(server: Server, isOwnHost: IsOwnHost): void;
  /** Runs the waiting messages of a conversation, soon. */
  readonly wake: (conversationId: string) => void;
  /** Runs what an earlier process left. */
  recover(): Promise<void>;
  /** Finishes the running turns, at most so long, and lets the clients go. */
  stop(milliseconds: number): Promise<void>;
}

/** Joins the parts of the embedded Direct Line. */
export async function createDirectLine(parts: DirectLineParts): Promise<DirectLine> {
  const { db, replicas, clocks, log, settings, limits, remote } = parts;
  const now = (): number => clocks.now();
  const { publicUrl } = settings;
  const tokens = new Tokens(await tokenKey(db), now);
  const pseudonym = await openPseudonyms(db);
  const inbox = new Inbox(db, clocks);
  const hub = new StreamHub(db, log);
  replicas.onGrown((conversationId, head) => {
    if (conversationId === undefined) hub.notifyAll();
    else hub.notify(conversationId, head);
  });
  const telling = {
    db,
    now,
    show: hub.show.bind(hub),
    notify: (conversationId: string, entries?: readonly Entry[]) => {
      if (entries === undefined) hub.notify(conversationId);
      else hub.push(conversationId, entries);
      remote?.wake(conversationId);
    },
    remote,
  };
  const adapter = new AssistantAdapter();
  const { runTurn, words, metrics } = parts;
  const { turnTimeoutMs, doubleClickMs } = settings;
  const runner = new TurnRunner({
    ...{ ...telling, inbox, replicas, adapter, runTurn },
    ...{ words, log, metrics, turnTimeoutMs, doubleClickMs },
  });
  const wake = runner.wake.bind(runner);
  const intake = new MessageIntake({ db, inbox, now, notify: telling.notify, runner });
  const uploads = new UploadIntake({ db, now, intake, freeRoom: parts.freeRoom, ...settings });

  const router = Router();
  const cookie = new VisitorCookie(tokens, isSecure(settings));
  const opening = { inbox, tokens, cookie, wake, pseudonym, limit: limits.tokens };
  router.use(webChatToken({ ...telling, ...opening, ...settings }));
  if (parts.tellSuivi !== undefined) router.use(suiviRoute({ db, tokens }, parts.tellSuivi, limits.reads));
  router.use(
    '/v3/directline',
    directLineRoutes({ db, inbox, wake, tokens, intake, uploads, publicUrl, limits }),
  );
  return {
    router,
    adapter,
    inbox,
    intake,
    serveStreams: (server, isOwnHost) => {
      serveStreams(server, { db, tokens, hub, publicUrl, isOwnHost, log });
    },
    wake,
    recover: async () => {
      await runner.recover();
      await uploads.recover();
    },
    stop: async (milliseconds) => {
      await runner.stop(milliseconds);
      hub.close();
    },
  };
}
