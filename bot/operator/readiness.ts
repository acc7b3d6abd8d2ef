import { randomBytes } from 'node:crypto';
import type { Clocks } from '../core/clocks.js';
import { openAlarms } from '../storage/alarms.js';
import type { Database } from '../storage/database.js';
import type { FreeRoom } from '../storage/sqlite/free-room.js';
import { within } from '../core/timeout.js';

/** Milliseconds for which an answer serves all who ask: a probe costs a write. */
const FRESH_MS = 5000;
const PATIENCE_MS = 3000;
const PROBE = 'sante.essai';
/** Room for a message and its answer, bytes. */
const ROOM = 12_288;
/** Bytes: the largest file, with its answers and the log of both. A write may still succeed below, in room that was freed. */
const LEAST_FREE = 32 * 1024 * 1024;

/** Whether messages can be taken now, and what an operator should see to besides. */
export interface Readiness {
  /** Why no message can be taken; empty when all is well. */
  readonly raisons: readonly string[];
  /** The kinds of the open alarms: the service serves, and somebody is needed. */
  readonly reserves: readonly string[];
}

/**
 * Tries whether the database can be written and has room.
 * @param freeRoom what its disk has left, where that can be known
 * @returns asks it, at most every five seconds
 */
export function readinessProbe(db: Database, clocks: Clocks, freeRoom?: FreeRoom): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;
  return () => {
    const now = clocks.now();
    if (last === undefined || Math.abs(now - last.at) > FRESH_MS)
      last = { at: now, answer: probe(db, freeRoom) };
    return last.answer;
  };
}

async function probe(db: Database, freeRoom: FreeRoom = () => Promise.resolve(Infinity)): Promise<Readiness> {
  try {
    if ((await freeRoom()) < LEAST_FREE) return { raisons: ['place'], reserves: [] };
    return await within(PATIENCE_MS, tryToWrite(db));
  } catch {
    return { raisons: ['base'], reserves: [] };
  }
}

async function tryToWrite(db: Database): Promise<Readiness> {
  // Bytes of chance: a database that compresses would need no room for others.
  const value = randomBytes(ROOM).toString('base64');
  await db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('settings')
      .values({ key: PROBE, value })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
      .execute();
    await transaction.deleteFrom('settings').where('key', '=', PROBE).execute();
  });
  const kinds = (await openAlarms(db)).map(({ kind }) => kind);
  return { raisons: [], reserves: [...new Set(kinds)].toSorted() };
}
