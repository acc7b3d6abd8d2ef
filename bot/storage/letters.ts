import type { Transaction } from 'kysely';
import { handsOver, type Letter, type LetterKind } from '../core/letter.js';
import { laneOf } from '../core/letter-urgency.js';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { UnitOfWork } from './unit-of-work.js';

/** `attente` → `envoyee`, or `echec` when it was refused for good, or `perimee` when it came too late to be of use. */
export type LetterState = 'attente' | 'envoyee' | 'echec' | 'perimee';

/** Stages a letter: it leaves once, and only if, the unit of work commits. `now`: milliseconds of real time. */
export function stageLetter(work: UnitOfWork, letter: Letter, now: number): void {
  work.stage(async (transaction) => {
    await transaction
      .insertInto('letters')
      .values({
        id: letter.id,
        dossier_reference: letter.reference,
        kind: letter.kind,
        to_address: letter.to.address,
        json: JSON.stringify(letter),
        message_id: letter.messageId,
        state: 'attente',
        attempts: 0,
        next_at: now,
        lease_until: 0,
        leased_by: null,
        lane: laneOf(letter.to.address),
        created_at: letter.date,
        sent_at: null,
      })
      .execute();
  });
}

/** What became of a letter after an attempt. */
export type Ending =
  | { readonly state: 'attente'; readonly nextAt: number }
  | { readonly state: 'envoyee'; readonly sentAt: string }
  | { readonly state: 'echec' | 'perimee' };

/** A row of a letter's journal. */
export interface JournalRow {
  readonly at: string;
  readonly outcome: string;
  readonly detail: string;
}

/** Somebody else took the letter between the look at who holds it and the commit. */
export class LetterTakenError extends Error {
  constructor(letterId: string) {
    super(`letter ${letterId} was taken meanwhile`);
    this.name = 'LetterTakenError';
  }
}

/**
 * Stages the end of an attempt: the letter's new state, its journal row, and the lease given back.
 * The commit throws LetterTakenError when another than `holder` holds the letter by then.
 */
export function stageEnding(
  work: UnitOfWork,
  letter: Letter,
  ending: Ending,
  { holder, journal }: { readonly holder: string | null; readonly journal: JournalRow },
): void {
  work.stage(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('letters')
      .set({
        state: ending.state,
        lease_until: 0,
        leased_by: null,
        ...(ending.state === 'attente' ? { next_at: ending.nextAt } : { json: JSON.stringify(kept(letter)) }),
        ...(ending.state === 'envoyee' ? { sent_at: ending.sentAt } : {}),
      })
      .where('id', '=', letter.id)
      .where('state', '=', 'attente')
      .where('leased_by', 'is not distinct from', holder)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new LetterTakenError(letter.id);
    await insertAttempt(transaction, letter.id, journal);
  });
}

/** Neither a one-time code is kept once its letter is settled, nor what belongs to no dossier's retention. */
function kept(letter: Letter): Letter {
  return ['code', 'digest', 'alarme'].includes(letter.kind) ? { ...letter, text: '', html: '' } : letter;
}

/** Adds a row to the journal of a letter. */
export async function insertAttempt(
  transaction: Transaction<Schema>,
  letterId: string,
  journal: JournalRow,
): Promise<void> {
  await transaction
    .insertInto('letter_attempts')
    .values({ letter_id: letterId, ...journal })
    .execute();
}

/** A letter as an operator or the applicant's status sees it. */
export interface LetterStatus {
  readonly id: string;
  readonly kind: LetterKind;
  readonly to: string;
  readonly state: LetterState;
  readonly attempts: number;
  readonly sentAt: string | null;
}

/** The letters of a dossier, in the order in which they were decided. */
export async function lettersOf(db: Database, reference: string): Promise<readonly LetterStatus[]> {
  const rows = await db
    .selectFrom('letters')
    .select(['id', 'kind', 'to_address as to', 'state', 'attempts', 'sent_at as sentAt'])
    .where('dossier_reference', '=', reference)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as LetterKind, state: row.state as LetterState }));
}

/** Message-ID of the first letter of a kind about a dossier, as long as it is kept. */
export async function firstMessageId(
  db: Database,
  reference: string,
  kind: LetterKind,
): Promise<string | undefined> {
  const first = await db
    .selectFrom('letters')
    .select('message_id')
    .where('dossier_reference', '=', reference)
    .where('kind', '=', kind)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return first?.message_id;
}

/** How many letters are not sent yet, and the business instant at which the oldest was decided, ISO. */
export async function waitingLetters(
  db: Database,
): Promise<{ readonly count: number; readonly oldest: string | null }> {
  const { count, oldest } = await db
    .selectFrom('letters')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<string | null>('created_at').as('oldest')])
    .where('state', '=', 'attente')
    .executeTakeFirstOrThrow();
  return { count, oldest };
}

/** Whether a letter is the last part of its dossier, or of its complement, that the mailbox has not taken yet. */
export async function completesHandOver(db: Database, letter: Letter): Promise<boolean> {
  if (!handsOver(letter.kind)) return false;
  const others = await db
    .selectFrom('letters')
    .select('json')
    .where('dossier_reference', '=', letter.reference)
    .where('kind', '=', letter.kind)
    .where('state', '!=', 'envoyee')
    .where('id', '!=', letter.id)
    .execute();
  return !others.some(({ json }) => (JSON.parse(json) as Letter).complement === letter.complement);
}
