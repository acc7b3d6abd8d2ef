import type { Letter } from '../mail/letter.js';
import type { Position } from '../mail/returns/new-messages.js';
import type { Database } from './database.js';
import { insertAttempt, type LetterState } from './letters.js';
import { readSetting } from './settings.js';
import type { UnitOfWork } from './unit-of-work.js';

/** The outcome under which the journal of a letter keeps that it came back. */
export const RETURNED = 'returned';

/** Another process has read this message of the return mailbox: what was staged of it must not be kept. */
export class AlreadyReadError extends Error {
  constructor(place: string) {
    super(`${place} was read by another process`);
    this.name = 'AlreadyReadError';
  }
}

/** How far a folder was read. */
export async function readPosition(db: Database, place: string): Promise<Position | undefined> {
  const kept = await readSetting(db, keyOf(place));
  return kept === undefined ? undefined : (JSON.parse(kept) as Position);
}

/** Stages how far a folder was read. The commit fails with AlreadyReadError when it was not at `before` any more. */
export function stagePosition(
  work: UnitOfWork,
  place: string,
  before: Position | undefined,
  position: Position,
): void {
  const value = JSON.stringify(position);
  work.stage(async (transaction) => {
    if (before === undefined) {
      const inserted = await transaction
        .insertInto('settings')
        .values({ key: keyOf(place), value })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) throw new AlreadyReadError(place);
      return;
    }
    const ours = transaction.updateTable('settings').where('key', '=', keyOf(place));
    // Locks the row: an encrypted value is compared here, where it can be read.
    await ours.set({ key: keyOf(place) }).execute();
    if ((await readSetting(transaction, keyOf(place))) !== JSON.stringify(before))
      throw new AlreadyReadError(place);
    await ours.set({ value }).execute();
  });
}

/** A letter that the mail server was given. */
export interface SentLetter {
  readonly letter: Letter;
  readonly state: LetterState;
}

/** The letter of that id, if sending it was ever tried. */
export async function sentLetter(db: Database, id: string): Promise<SentLetter | undefined> {
  const row = await db
    .selectFrom('letters')
    .select(['json', 'state'])
    .where('id', '=', id)
    .where('id', 'in', db.selectFrom('letter_attempts').select('letter_id').where('letter_id', '=', id))
    .executeTakeFirst();
  return row && { letter: JSON.parse(row.json) as Letter, state: row.state as LetterState };
}

/** Whether the journal of a letter has that report. */
export async function wasReported(db: Database, letterId: string, report: string): Promise<boolean> {
  const rows = await db
    .selectFrom('letter_attempts')
    .select('detail')
    .where('letter_id', '=', letterId)
    .where('outcome', '=', RETURNED)
    .execute();
  return rows.some(({ detail }) => detail.endsWith(`(${report})`));
}

/** Stages that a letter came back: in its journal and, when it counted as sent, in its state: it can then be sent again. */
export function stageReturned(
  work: UnitOfWork,
  letterId: string,
  returned: { readonly at: string; readonly report: string; readonly reason: string; readonly dead: boolean },
): void {
  const { at, report, reason, dead } = returned;
  work.stage(async (transaction) => {
    if (dead)
      await transaction
        .updateTable('letters')
        .set({ state: 'echec' satisfies LetterState, sent_at: null })
        .where('id', '=', letterId)
        .where('state', '=', 'envoyee')
        .execute();
    await insertAttempt(transaction, letterId, { at, outcome: RETURNED, detail: `${reason} (${report})` });
  });
}

function keyOf(place: string): string {
  return `retours.position ${place}`;
}
