import { pino } from 'pino';
import { createBotService, type BotService } from '../../../bot/channels/azure/bot-service.js';
import { renderFor } from '../../../bot/channels/azure/render-for.js';
import type { Render } from '../../../bot/channels/azure/render.js';
import type { BotServiceConfig } from '../../../bot/config/azure.js';
import type { AzureBot } from '../../../bot/channels/azure/channel-authentication.js';
import { isLoopbackService } from '../../../bot/channels/azure/service-urls.js';
import { DEFAULT_SERVER_SETTINGS } from '../../../bot/compose/server.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { alone } from '../../../bot/storage/replicas.js';
import { temporaryFolder } from '../temporary-folder.js';
import { words } from '../fixtures.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../test-server.js';
import { APP_ID, BOT_TOKEN, TENANT, type Microsoft } from './microsoft.js';

export const AZURE: AzureBot = {
  kind: 'azure',
  appId: APP_ID,
  tenantId: TENANT,
  credentials: { kind: 'secret', secret: 'secret' },
  organisations: [],
};

export type BotServerOptions = TestServerOptions & {
  readonly config?: BotServiceConfig;
  readonly render?: Render;
  readonly now?: () => number;
};

/** A bot service that takes a loopback Microsoft for the real one. */
export function botServiceFor(
  microsoft: Microsoft,
  db: Database,
  {
    config = AZURE,
    render = renderFor({ publicUrl: 'https://aap.example', words, playground: false }),
    now,
    log,
    settings,
    replicas = alone,
  }: BotServerOptions = {},
): BotService {
  const { fileLimit, bytes, defaultLocale } = { ...DEFAULT_SERVER_SETTINGS, ...settings };
  return createBotService({
    config,
    places: {
      openIdMetadataUrl: microsoft.openIdMetadataUrl,
      isService: isLoopbackService,
      token: () => Promise.resolve(BOT_TOKEN),
      loopbackFiles: true,
    },
    render,
    words,
    db,
    replicas,
    now: now ?? (() => Date.now()),
    log: log ?? pino({ level: 'silent' }),
    defaultLocale,
    fileLimit,
    bytes,
  });
}

/** A server with such a bot service. */
export async function startBotServer(
  microsoft: Microsoft,
  options: BotServerOptions = {},
): Promise<TestServer> {
  const folder = options.folder ?? temporaryFolder().path('');
  const db = options.db ?? (await openDatabase(`${folder}/assistant.db`));
  return startTestServer({ ...options, folder, db, botService: botServiceFor(microsoft, db, options) });
}

/** Posts an activity as a channel does. */
export async function post(
  server: { readonly url: string },
  activity: unknown,
  authorization?: string,
): Promise<Response> {
  return fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    },
    body: JSON.stringify(activity),
  });
}
