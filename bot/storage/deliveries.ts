import { monotonicFactory } from 'ulid';
import type { Activity } from 'botframework-schema';
import type { Database } from './database.js';

/** What is on its way to a channel: a message, or the new look of one that was delivered. */
export interface Delivery {
  readonly id: string;
  readonly conversationId: string;
  /** The delivery whose message this one replaces; null for a message of its own. */
  readonly target: string | null;
  readonly activity: Partial<Activity>;
  readonly attempts: number;
  readonly nextAt: number;
}

const nextId = monotonicFactory();

/** Stages a message to be delivered. @param live whether it has buttons that its reader may press */
export async function insertDelivery(
  transaction: Database,
  conversationId: string,
  activity: Partial<Activity>,
  { live, target = null, now }: { live: boolean; target?: string | null; now: number },
): Promise<void> {
  await transaction
    .insertInto('deliveries')
    .values({
      id: nextId(now),
      conversation_id: conversationId,
      target,
      json: JSON.stringify(activity),
      live: live ? 1 : 0,
      attempts: 0,
      next_at: now,
      done_at: null,
      remote_id: null,
    })
    .execute();
}

/** The messages of a conversation that show buttons; from now on they count as showing none. */
export async function takeLiveDeliveries(
  transaction: Database,
  conversationId: string,
): Promise<readonly { readonly id: string; readonly activity: Partial<Activity> }[]> {
  const rows = await transaction
    .updateTable('deliveries')
    .set({ live: 0 })
    .where('conversation_id', '=', conversationId)
    .where('live', '=', 1)
    .returning(['id', 'json'])
    .execute();
  return rows.map(({ id, json }) => ({ id, activity: JSON.parse(json) as Partial<Activity> }));
}

/** What is next to be delivered in a conversation. */
export async function oldestDelivery(db: Database, conversationId: string): Promise<Delivery | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('done_at', 'is', null)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      conversationId,
      target: row.target,
      activity: JSON.parse(row.json) as Partial<Activity>,
      attempts: row.attempts,
      nextAt: row.next_at,
    }
  );
}

/** The conversations to which something is to be delivered. */
export async function waitingDeliveries(db: Database): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('conversation_id')
    .where('done_at', 'is', null)
    .groupBy('conversation_id')
    .execute();
  return rows.map(({ conversation_id }) => conversation_id);
}

/** The id that the channel gave to a delivered message; undefined when it never arrived. */
export async function remoteIdOf(db: Database, deliveryId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('deliveries')
    .select('remote_id')
    .where('id', '=', deliveryId)
    .executeTakeFirst();
  return row?.remote_id ?? undefined;
}

/** Nothing is left to do of a delivery: it arrived, under that id, or was given up. */
export async function endDelivery(
  db: Database,
  deliveryId: string,
  { remoteId = null, now }: { remoteId?: string | null; now: number },
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ done_at: now, remote_id: remoteId })
    .where('id', '=', deliveryId)
    .execute();
}

/** A delivery failed and is to be tried again. */
export async function postponeDelivery(db: Database, deliveryId: string, nextAt: number): Promise<void> {
  await db
    .updateTable('deliveries')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), next_at: nextAt }))
    .where('id', '=', deliveryId)
    .execute();
}
