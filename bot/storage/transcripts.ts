import type { Activity } from 'botframework-schema';
import type { Database } from './database.js';

/** An activity as both sides see it. */
export type TranscriptActivity = Partial<Activity> & { id: string };

/** One entry of a transcript; `seq` is what Direct Line calls the watermark. */
export interface Entry {
  readonly seq: number;
  readonly activity: TranscriptActivity;
}

/** Web Chat sorts by this number; without it by clock, which may jump. */
const SORT_KEY = 'webchat:sequence-id';

/** Appends an activity and gives it its place. Call it in a transaction. */
export async function appendActivity(
  transaction: Database,
  conversationId: string,
  activity: TranscriptActivity,
  now: number,
): Promise<void> {
  const told = activity.from?.role === 'bot' ? { told_at: now } : {};
  const seq = await nextSeq(transaction, conversationId, { last_at: now, ...told });
  await transaction
    .insertInto('activities')
    .values({
      conversation_id: conversationId,
      seq,
      activity_id: activity.id,
      json: JSON.stringify(sorted(activity, seq)),
      created_at: now,
    })
    .execute();
}

/**
 * Replaces an activity where it stands on the screen, under a higher watermark so that every client fetches it.
 * Does nothing when the activity is unknown. Call it in a transaction.
 */
export async function replaceActivity(
  transaction: Database,
  conversationId: string,
  activity: TranscriptActivity,
  now: number,
): Promise<void> {
  const old = await findActivity(transaction, conversationId, activity.id);
  if (old === undefined) return;
  const place = (old.channelData as Record<string, unknown> | undefined)?.[SORT_KEY];
  const seq = await nextSeq(transaction, conversationId, { last_at: now });
  await transaction
    .updateTable('activities')
    .set({ seq, json: JSON.stringify(sorted(activity, typeof place === 'number' ? place : seq)) })
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activity.id)
    .execute();
}

/** The activities after a watermark, oldest first, at most `limit`. */
export async function activitiesAfter(
  db: Database,
  conversationId: string,
  seq: number,
  limit: number,
): Promise<Entry[]> {
  const rows = await db
    .selectFrom('activities')
    .select(['seq', 'json'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ seq: row.seq, activity: JSON.parse(row.json) as TranscriptActivity }));
}

/** The highest watermark of a conversation, 0 when nothing was said. */
export async function headOf(db: Database, conversationId: string): Promise<number> {
  const row = await db
    .selectFrom('activities')
    .select((eb) => eb.fn.max('seq').as('head'))
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  // An aggregate over no row is null, which Kysely's type doesn't say.
  return (row?.head as number | null | undefined) ?? 0;
}

/** The activity of that id, undefined when the transcript doesn't hold it. */
export async function findActivity(
  db: Database,
  conversationId: string,
  activityId: string,
): Promise<TranscriptActivity | undefined> {
  const row = await db
    .selectFrom('activities')
    .select('json')
    .where('conversation_id', '=', conversationId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  return row && (JSON.parse(row.json) as TranscriptActivity);
}

/** Touching the conversation first locks its row on PostgreSQL: two writers never take the same place. */
async function nextSeq(
  transaction: Database,
  conversationId: string,
  touch: { readonly last_at: number; readonly told_at?: number },
): Promise<number> {
  await transaction.updateTable('conversations').set(touch).where('id', '=', conversationId).execute();
  return (await headOf(transaction, conversationId)) + 1;
}

function sorted(activity: TranscriptActivity, place: number): TranscriptActivity {
  return {
    ...activity,
    channelData: { ...(activity.channelData as Record<string, unknown> | undefined), [SORT_KEY]: place },
  };
}
