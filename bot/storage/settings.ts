import type { Database } from './database.js';

/** Reads a fact of the installation, and keeps `fresh()` when there is none yet; all replicas get the same value. */
export async function settingOr(db: Database, key: string, fresh: () => string): Promise<string> {
  const known = await readSetting(db, key);
  if (known !== undefined) return known;
  await db
    .insertInto('settings')
    .values({ key, value: fresh() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return settingOr(db, key, fresh);
}

/** A fact of the installation, undefined when it was never written. */
export async function readSetting(db: Database, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value;
}
