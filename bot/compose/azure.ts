import type { Base } from './jobs.js';
import { createBotService, type BotService } from '../channels/azure/bot-service.js';
import { renderFor } from '../channels/azure/render-for.js';
import { DEFAULT_SERVER_SETTINGS } from './server.js';
import { freeRoomOf } from '../storage/sqlite/free-room.js';
import type { Replicas } from '../storage/replicas.js';

/** The channels of the Azure Bot Service, when a bot is configured. */
export function assembleBotService(base: Base, replicas: Replicas): BotService | undefined {
  const { config, db, clocks, words, log } = base;
  if (config.botService === undefined) return undefined;
  const { fileLimit, defaultLocale } = DEFAULT_SERVER_SETTINGS;
  return createBotService({
    config: config.botService,
    render: renderFor({
      publicUrl: config.pageUrl,
      words,
      playground: config.botService.kind === 'essai-local',
    }),
    now: () => clocks.now(),
    bytes: config.limits.bytes,
    freeRoom: freeRoomOf(config.database),
    ...{ db, replicas, words, log, fileLimit, defaultLocale },
  });
}
