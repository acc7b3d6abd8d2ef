import type { DailyCount, Measure } from '../../domain/statistics/daily-count.js';
import type { Database } from './database.js';

/** Adds counts to those that are kept. Always in the same order, so that two who add at once never wait for each other in a circle. */
export async function addCounts(db: Database, counts: readonly DailyCount[]): Promise<void> {
  const keyed = counts.map((each) => ({ key: keyOf(each), each }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { each } of keyed) {
    const { day, appelId, measure, subject, count } = each;
    await db
      .insertInto('daily_counts')
      .values({ day, appel_id: appelId, measure, subject, count })
      .onConflict((conflict) =>
        conflict
          .columns(['day', 'appel_id', 'measure', 'subject'])
          .doUpdateSet((set) => ({ count: set('daily_counts.count', '+', count) })),
      )
      .execute();
  }
}

/** What tells two counts apart. */
export function keyOf({ day, appelId, measure, subject }: Omit<DailyCount, 'count'>): string {
  return [day, appelId, measure, subject].join('\u0000');
}

/** All that are kept, oldest first. @param since first day, YYYY-MM-DD */
export async function readCounts(db: Database, since: string): Promise<readonly DailyCount[]> {
  const rows = await db
    .selectFrom('daily_counts')
    .selectAll()
    .where('day', '>=', since)
    .orderBy('day')
    .orderBy('measure')
    .orderBy('subject')
    .execute();
  return rows.map(({ day, appel_id, measure, subject, count }) => ({
    ...{ day, appelId: appel_id, subject, count },
    measure: measure as Measure,
  }));
}
