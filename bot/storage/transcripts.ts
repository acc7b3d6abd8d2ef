import type { Activity } from 'botframework-schema';
import type { Database } from './database.js';
import { statement } from './statement.js';

/** An activity as both sides see it. */
export type TranscriptActivity = Partial<Activity> & { id: string };

/** One entry of a transcript; `seq` is what Direct Line calls the watermark. */
export interface Entry {
  readonly seq: number;
  readonly activity: TranscriptActivity;
}

/** Web Chat sorts by this number; without it by clock, which may jump. */
const SORT_KEY = 'webchat:sequence-id';

/** Something was said in a conversation since it was read. */
export class TranscriptMovedError extends Error {
  constructor(conversationId: string) {
    super(`Conversation ${conversationId} is not as it was read`);
    this.name = 'TranscriptMovedError';
  }
}

/** Appends an activity and gives it its place. Call it in a transaction. */
export async function appendActivity(
  transaction: Database,
  conversationId: string,
  activity: TranscriptActivity,
  now: number,
): Promise<void> {
  await appendActivities(transaction, conversationId, [activity], now);
}

/**
 * Appends activities and gives them their places. Call it in a transaction.
 * @param after the last place, as it was read: nothing else may have been said since
 * @returns them, as clients are shown them. @throws TranscriptMovedError
 */
export async function appendActivities(
  transaction: Database,
  conversationId: string,
  activities: readonly TranscriptActivity[],
  now: number,
  after?: number,
): Promise<readonly Entry[]> {
  const told = activities.some(({ from }) => from?.role === 'bot') ? { told_at: now } : {};
  const touch = { last_at: now, ...told };
  const head = await takePlaces(transaction, conversationId, { count: activities.length, touch, after });
  const first = head - activities.length + 1;
  const entries = activities.map((activity, n) => ({
    seq: first + n,
    activity: sorted(activity, first + n),
  }));
  const common = { conversation_id: conversationId, created_at: now };
  for (const rows of batches(entries))
    await insertOf(rows.length)(
      transaction,
      Object.assign({}, common, ...rows.map(({ seq, activity }, n) => placed(n, seq, activity))) as Placed,
    );
  return entries;
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
  const seq = await takePlaces(transaction, conversationId, { count: 1, touch: { last_at: now } });
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
    .selectFrom('conversations')
    .select('head')
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.head ?? 0;
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

interface Places {
  readonly count: number;
  readonly touch: { readonly last_at: number; readonly told_at?: number };
  readonly after?: number | undefined;
}

interface Taking {
  readonly id: string;
  readonly count: number;
  readonly last_at: number;
  readonly told_at: number | null;
}

const grow = (db: Database, { id, count, last_at, told_at }: Taking) =>
  db
    .updateTable('conversations')
    .set((eb) => ({
      last_at,
      told_at: eb.fn.coalesce(eb.val(told_at), 'told_at'),
      head: eb('head', '+', count),
    }))
    .where('id', '=', id)
    .returning('head');
const take = statement(grow);
const takeAfter = statement((db, values: Taking & { readonly after: number }) =>
  grow(db, values).where('head', '=', values.after),
);

/** Takes the next places of a transcript: touching the conversation locks its row on PostgreSQL. @returns the last of them */
async function takePlaces(
  transaction: Database,
  conversationId: string,
  { count, touch, after }: Places,
): Promise<number> {
  const taking = { id: conversationId, count, last_at: touch.last_at, told_at: touch.told_at ?? null };
  const [row] = await (after === undefined
    ? take(transaction, taking)
    : takeAfter(transaction, { ...taking, after }));
  if (row === undefined && after !== undefined) throw new TranscriptMovedError(conversationId);
  // A conversation that was cleared away has no row: nothing more is read there.
  return row?.head ?? (await strayHead(transaction, conversationId)) + count;
}

async function strayHead(transaction: Database, conversationId: string): Promise<number> {
  const row = await transaction
    .selectFrom('activities')
    .select((eb) => eb.fn.max('seq').as('head'))
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
  // An aggregate over no row is null, which Kysely's type doesn't say.
  return (row?.head as number | null | undefined) ?? 0;
}

function sorted(activity: TranscriptActivity, place: number): TranscriptActivity {
  return {
    ...activity,
    channelData: { ...(activity.channelData as Record<string, unknown> | undefined), [SORT_KEY]: place },
  };
}

/** The values of some entries, each with the number of its entry at its end. */
type Placed = Readonly<Record<string, string | number>>;

/** More than a turn says: only a handful of statements are kept. */
const BATCH = 8;

function batches(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  return Array.from({ length: Math.ceil(entries.length / BATCH) }, (_, n) =>
    entries.slice(n * BATCH, (n + 1) * BATCH),
  );
}

function placed(n: number, seq: number, activity: TranscriptActivity): Placed {
  return { [`seq${n}`]: seq, [`activity_id${n}`]: activity.id, [`json${n}`]: JSON.stringify(activity) };
}

const inserts = new Map<number, (db: Database, values: Placed) => Promise<unknown>>();

/** The statement that appends so many entries at once. */
function insertOf(count: number): (db: Database, values: Placed) => Promise<unknown> {
  const known = inserts.get(count);
  if (known !== undefined) return known;
  const made = statement((db, values: Placed) =>
    db.insertInto('activities').values(
      Array.from({ length: count }, (_, n) => ({
        conversation_id: values['conversation_id'] as string,
        seq: values[`seq${n}`] as number,
        activity_id: values[`activity_id${n}`] as string,
        json: values[`json${n}`] as string,
        created_at: values['created_at'] as number,
      })),
    ),
  );
  inserts.set(count, made);
  return made;
}
