import type { Letter } from '../core/letter.js';
import type { Database } from './database.js';
import { insertAttempt, type LetterState } from './letters.js';
import type { UnitOfWork } from './unit-of-work.js';

/** How far a folder was read: UIDs grow, as long as the folder keeps its UIDVALIDITY. */
export interface Position {
  readonly uidValidity: string;
  readonly uid: number;
}

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
  return db
    .selectFrom('mailbox_positions')
    .select(['uid_validity as uidValidity', 'uid'])
    .where('place', '=', place)
    .executeTakeFirst();
}

/** Stages how far a folder was read. The commit fails with AlreadyReadError when it was not at `before` any more. */
export function stagePosition(
  work: UnitOfWork,
  place: string,
  before: Position | undefined,
  { uidValidity, uid }: Position,
): void {
  const row = { uid_validity: uidValidity, uid };
  work.stage(async (transaction) => {
    const written =
      before === undefined
        ? await transaction
            .insertInto('mailbox_positions')
            .values({ place, ...row })
            .onConflict((conflict) => conflict.column('place').doNothing())
            .executeTakeFirst()
        : await transaction
            .updateTable('mailbox_positions')
            .set(row)
            .where('place', '=', place)
            .where('uid_validity', '=', before.uidValidity)
            .where('uid', '=', before.uid)
            .executeTakeFirst();
    const rows = 'numUpdatedRows' in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows;
    if (rows !== 1n) throw new AlreadyReadError(place);
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
