import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import { APPAREIL_QUITTE } from '../../dialogs/events.js';
import { withoutAcces } from '../../domain/dossier/acces.js';
import { conversationsOf } from '../storage/conversations.js';
import type { Database } from '../storage/database.js';
import { departureOf, recordDeparture } from '../storage/departures.js';
import { dossiersOf } from '../storage/dossiers.js';
import { onFreshData } from '../storage/retry-on-conflict.js';
import { appendActivity } from '../storage/transcripts.js';
import { UnitOfWork } from '../storage/unit-of-work.js';
import { BOT_ID, toReply } from './addressing.js';
import { isEmbedded } from './remote-channels.js';

/** What is needed to end a visit. */
export interface DepartureParts {
  readonly db: Database;
  readonly now: () => number;
  /** The transcript of that conversation has grown. */
  readonly notify: (conversationId: string) => void;
}

/** Whether the assistant says that the device was left: the last word of a conversation. */
export function isDeparture({ type, name, from }: Partial<Activity>): boolean {
  return type === 'event' && name === APPAREIL_QUITTE && from?.id === BOT_ID;
}

/**
 * Takes away a visitor's access to all dossiers and ends their conversations, for good. Nothing of the dossiers is deleted.
 */
export async function leaveDevice(parts: DepartureParts, userId: string): Promise<void> {
  const { db } = parts;
  if ((await departureOf(db, userId)) !== undefined) return;
  await onFreshData(async () => {
    const work = new UnitOfWork();
    stageDeparture(work, userId, parts);
    const dossiers = dossiersOf(db, work);
    for (const dossier of await dossiers.ofOwner(userId)) dossiers.save(withoutAcces(dossier, userId));
    await work.commit(db);
  });
}

/**
 * Stages the end of a person's visit. Each of their conversations on the page says so as its last word: by it every replica learns
 * that its sockets are to be closed. @param saidIn the conversation whose own turn says it
 */
export function stageDeparture(
  work: UnitOfWork,
  userId: string,
  { now, notify }: Pick<DepartureParts, 'now' | 'notify'>,
  saidIn?: string,
): void {
  let told: readonly string[] = [];
  work.stage(async (transaction) => {
    // First, so that two departures of one person wait for one another here, and not in each other's conversations.
    await recordDeparture(transaction, userId, now());
    const open = (await conversationsOf(transaction, userId)).filter(isEmbedded);
    const others = open.filter(({ id }) => id !== saidIn);
    for (const conversation of others) {
      const said = toReply({ type: 'event', name: APPAREIL_QUITTE }, randomUUID(), conversation, now());
      await appendActivity(transaction, conversation.id, said, now());
    }
    told = others.map(({ id }) => id);
  });
  work.afterCommit(() => {
    for (const conversationId of told) notify(conversationId);
  });
}
