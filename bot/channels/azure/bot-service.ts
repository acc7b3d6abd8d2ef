import { json, Router } from 'express';
import type { Logger } from 'pino';
import type { BotServiceConfig } from '../../config/azure.js';
import type { Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import { insertDelivery, takeLiveDeliveries } from '../../storage/deliveries.js';
import type { TranscriptActivity } from '../../storage/transcripts.js';
import { langueOf } from '../../core/errors.js';
import type { Words } from '../../core/locales.js';
import { arrivalOf } from '../../http/arrival.js';
import { offeredId } from '../../http/offered-files.js';
import { ConsentedFiles } from './teams/consented-files.js';
import type { FreeRoom } from '../../storage/sqlite/free-room.js';
import type { ByteLimits } from '../../storage/upload-room.js';
import { findRemoteConversation, reviveConversation } from '../../storage/remote-conversations.js';
import { findFile, type StoredFile } from '../../storage/files.js';
import type { Replicas } from '../../storage/replicas.js';
import type { DirectLine } from '../direct-line/direct-line.js';
import type { RemoteChannels } from '../../turns/remote-channels.js';
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
  readonly words: Words;
  readonly db: Database;
  readonly replicas: Replicas;
  readonly now: () => number;
  readonly log: Logger;
  readonly defaultLocale: string;
  readonly fileLimit: number;
  /** What may be sent over a day. */
  readonly bytes: ByteLimits;
  readonly freeRoom?: FreeRoom | undefined;
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
  const { config, places, db, replicas, now, words, log, defaultLocale, render } = parts;
  const { fileLimit, bytes, freeRoom } = parts;
  const loopback = places?.loopbackFiles ?? false;
  const authentication: ChannelAuthentication =
    config.kind === 'azure' ? new AzureAuthentication(config, places) : localTrial;
  const connector = new Connector(() => authentication.token(), now);
  const deliveries = new DeliveryWorker({ db, replicas, connector, now, log });
  const files = new DistantFiles({ db, now, fileLimit, bytes, freeRoom, loopback });

  const showTyping = async ({ id }: Conversation): Promise<void> => {
    const remote = await findRemoteConversation(db, id);
    if (remote?.stoppedAt === null) await connector.send(remote.address, { type: 'typing' });
  };

  return {
    channels: {
      async stage(transaction, conversation, reply) {
        const remote = await findRemoteConversation(transaction, conversation.id);
        if (remote?.stoppedAt !== null) return;
        const place = {
          address: remote.address,
          langue: langueOf(conversation.locale),
          documents: await documentsIn(transaction, reply),
        };
        const { activities, closes, live, closed } = render(reply, place);
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
      const consented = new ConsentedFiles({
        ...{ db, inbox, now, words, log, loopback },
        wake: (id) => {
          wake(id);
          deliveries.wake(id);
        },
      });
      const turns = { db, inbox, intake, wake, now };
      const activities = new ActivityIntake({ ...turns, consented, defaultLocale, config });
      const router = Router();
      router.post('/api/messages', json({ limit: '512kb', inflate: false }), async (request, response) => {
        const activity = readChannelActivity(request.body);
        await authentication.check(activity, request);
        await activities.receive(activities.conversationOf(activity), activity, arrivalOf(response));
        response.json({});
      });
      return router;
    },

    recover: () => deliveries.recover(),
    stop: (milliseconds) => deliveries.stop(milliseconds),
  };
}

/** The documents that the service made and a reply offers. */
async function documentsIn(db: Database, { attachments = [] }: TranscriptActivity): Promise<StoredFile[]> {
  const documents: StoredFile[] = [];
  for (const { contentUrl = '' } of attachments) {
    const file = await findFile(db, offeredId(contentUrl) ?? '');
    if (file?.mediaType === 'application/pdf') documents.push(file);
  }
  return documents;
}
