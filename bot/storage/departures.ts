import type { Database } from './database.js';

/** How long a browser may name its visitor. A call stays open for some weeks, and its dossiers are asked about for months. */
export const VISITOR_SECONDS = 180 * 24 * 3600;

/** Records that a person leaves their device: what they were given until now opens nothing any more. Call it in a transaction. */
export async function recordDeparture(transaction: Database, userId: string, now: number): Promise<void> {
  await transaction
    .insertInto('departures')
    .values({ user_id: userId, left_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ left_at: now }))
    .execute();
}

/** When a person last left their device, undefined when they never did. */
export async function departureOf(db: Database, userId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('departures')
    .select('left_at')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.left_at;
}

/** Forgets the departures before an instant: by then nothing that was given to these people is good. @param before milliseconds of real time */
export async function eraseDepartures(db: Database, before: number): Promise<void> {
  await db.deleteFrom('departures').where('left_at', '<', before).execute();
}
