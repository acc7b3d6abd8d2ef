import { pino } from 'pino';
import { createBotService } from '../../../bot/channels/bot-service/bot-service.js';
import { renderPlain, type Render } from '../../../bot/channels/bot-service/render.js';
import type { BotServiceConfig } from '../../../bot/bot-service-config.js';
import type { AzureBot } from '../../../bot/channels/bot-service/channel-authentication.js';
import { isLoopbackService } from '../../../bot/channels/bot-service/service-urls.js';
import { DEFAULT_SERVER_SETTINGS } from '../../../bot/server.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { alone } from '../../../bot/storage/replicas.js';
import { temporaryFolder } from '../temporary-folder.js';
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

/** A server whose bot service takes a loopback Microsoft for the real one. */
export async function startBotServer(
  microsoft: Microsoft,
  options: BotServerOptions = {},
): Promise<TestServer> {
  const folder = options.folder ?? temporaryFolder().path('');
  const db = options.db ?? (await openDatabase(`${folder}/assistant.db`));
  const { fileLimit, defaultLocale } = { ...DEFAULT_SERVER_SETTINGS, ...options.settings };
  const botService = createBotService({
    config: options.config ?? AZURE,
    places: {
      openIdMetadataUrl: microsoft.openIdMetadataUrl,
      isService: isLoopbackService,
      token: () => Promise.resolve(BOT_TOKEN),
      loopbackFiles: true,
    },
    render: options.render ?? ((reply) => renderPlain(reply, 'https://aap.example')),
    db,
    replicas: options.replicas ?? alone,
    now: options.now ?? (() => Date.now()),
    log: options.log ?? pino({ level: 'silent' }),
    defaultLocale,
    fileLimit,
  });
  return startTestServer({ ...options, folder, db, botService });
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
