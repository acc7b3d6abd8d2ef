import { json, Router } from 'express';
import type { Logger } from 'pino';
import type { BotServiceConfig } from '../../bot-service-config.js';
import type { Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import { insertDelivery, takeLiveDeliveries } from '../../storage/deliveries.js';
import { findRemoteConversation, reviveConversation } from '../../storage/remote-conversations.js';
import type { Replicas } from '../../storage/replicas.js';
import type { DirectLine } from '../direct-line/direct-line.js';
import type { RemoteChannels } from '../remote-channels.js';
import { ActivityIntake } from './activity-intake.js';
import { readChannelActivity } from './channel-activity.js';
import {
  AzureAuthentication,
  localTrial,
  type ChannelAuthentication,
  type MicrosoftPlaces,
} from './channel-authentication.js';
import { Connector } from './connector.js';
import { DeliveryWorker } from './delivery-worker.js';
import { DistantFiles } from './distant-files.js';
import type { Render } from './render.js';

/** A turn that takes longer shows that the assistant is writing. */
const WORKING_AFTER_MS = 500;

export interface BotServiceParts {
  readonly config: BotServiceConfig;
  /** For tests. */
  readonly places?: MicrosoftPlaces;
  readonly render: Render;
  readonly db: Database;
  readonly replicas: Replicas;
  readonly now: () => number;
  readonly log: Logger;
  readonly defaultLocale: string;
  readonly fileLimit: number;
}

/** The channels that the Azure Bot Service connects: what they send, and what is delivered to them. */
export interface BotService {
  readonly channels: RemoteChannels;
  /** `/api/messages`. */
  router(turns: Pick<DirectLine, 'inbox' | 'intake' | 'wake'>): Router;
  /** Delivers what an earlier process left. */
  recover(): Promise<void>;
  /** Ends the deliveries on their way, at most so long. */
  stop(milliseconds: number): Promise<void>;
}

/** Joins the parts of the bot service's channels. */
export function createBotService(parts: BotServiceParts): BotService {
  const { config, places, db, replicas, now, log, defaultLocale, fileLimit, render } = parts;
  const authentication: ChannelAuthentication =
    config.kind === 'azure' ? new AzureAuthentication(config, places) : localTrial;
  const connector = new Connector(() => authentication.token(), now);
  const deliveries = new DeliveryWorker({ db, replicas, connector, now, log });
  const files = new DistantFiles({ db, now, fileLimit, loopback: places?.loopbackFiles ?? false });

  const showTyping = async ({ id }: Conversation): Promise<void> => {
    const remote = await findRemoteConversation(db, id);
    if (remote?.stoppedAt === null) await connector.send(remote.address, { type: 'typing' });
  };

  return {
    channels: {
      async stage(transaction, conversation, reply) {
        const remote = await findRemoteConversation(transaction, conversation.id);
        if (remote?.stoppedAt !== null) return;
        const { activities, closes, live, closed } = render(reply, remote.address);
        if (closes)
          for (const { id, activity } of await takeLiveDeliveries(transaction, conversation.id))
            await insertDelivery(transaction, conversation.id, closed(activity), {
              live: false,
              target: id,
              now: now(),
            });
        for (const [n, activity] of activities.entries())
          await insertDelivery(transaction, conversation.id, activity, { live: live && n === 0, now: now() });
      },
      prepare: (received) => files.bring(received),
      showWorking(conversation) {
        // A sign that doesn't arrive is missed by nobody.
        const timer = setTimeout(
          () => void showTyping(conversation).catch(() => undefined),
          WORKING_AFTER_MS,
        );
        return () => {
          clearTimeout(timer);
        };
      },
      revive: (id) => reviveConversation(db, id, { locale: defaultLocale, now: now() }),
      wake: (id) => {
        deliveries.wake(id);
      },
    },

    router({ inbox, intake, wake }) {
      const activities = new ActivityIntake({ db, inbox, intake, wake, now, defaultLocale, config, log });
      const router = Router();
      router.post('/api/messages', json({ limit: '512kb', inflate: false }), async (request, response) => {
        const activity = readChannelActivity(request.body);
        await authentication.check(activity, request);
        await activities.receive(activities.conversationOf(activity), activity);
        response.json({});
      });
      return router;
    },

    recover: () => deliveries.recover(),
    stop: (milliseconds) => deliveries.stop(milliseconds),
  };
}
