import type { Kysely } from 'kysely';

/** When an alarm was told to the operator, milliseconds of real time: each is told once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('alarms').addColumn('told_at', 'bigint').execute();
}
