import type { SelectQueryBuilder, Transaction } from 'kysely';
import { monotonicFactory } from 'ulid';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Alarms of one instant keep their order. */
const nextId = monotonicFactory();

/**
 * What an operator must see to: a dossier that goes nowhere; a letter refused for good, long overdue, or come back; an
 * applicant's address that takes none; a report that names a letter and not its recipient; a return mailbox, or a message in
 * it, that can't be read; a faulty content; a file that the virus scanner leaves waiting.
 */
export const ALARM_KINDS = [
  'sans_boite',
  'courrier_refuse',
  'courrier_en_retard',
  'courrier_retourne',
  'adresse_injoignable',
  'retour_douteux',
  'retour_illisible',
  'boite_retour_fermee',
  'contenu_refuse',
  'fichier_en_attente',
] as const;

export type AlarmKind = (typeof ALARM_KINDS)[number];

export interface Alarm {
  readonly kind: AlarmKind;
  /** What it is about: a dossier's reference, a content folder, a folder of the return mailbox. */
  readonly subject: string;
  readonly detail: string;
  /** ISO instant. */
  readonly at: string;
}

/** An alarm as it is kept. */
export interface KeptAlarm extends Alarm {
  readonly id: string;
}

/** Another process has told these alarms. */
export class AlreadyToldError extends Error {
  constructor() {
    super('These alarms were told by another process');
    this.name = 'AlreadyToldError';
  }
}

/** Stages an alarm. One that is already open for the same subject is not raised twice. */
export function stageAlarm(work: UnitOfWork, alarm: Alarm): void {
  work.stage((transaction) => raise(transaction, alarm));
}

/** Stages the end of what an alarm was about. */
export function stageAlarmEnd(work: UnitOfWork, { kind, subject, at }: Omit<Alarm, 'detail'>): void {
  work.stage(async (transaction) => {
    await transaction
      .updateTable('alarms')
      .set({ closed_at: at })
      .where('kind', '=', kind)
      .where('subject', '=', subject)
      .where('closed_at', 'is', null)
      .execute();
  });
}

async function raise(transaction: Transaction<Schema>, alarm: Alarm): Promise<void> {
  const open = await transaction
    .selectFrom('alarms')
    .select('id')
    .where('kind', '=', alarm.kind)
    .where('subject', '=', alarm.subject)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (open !== undefined) return;
  await transaction
    .insertInto('alarms')
    .values({ id: nextId(), ...alarm, closed_at: null, told_at: null })
    .execute();
}

/** Closes one alarm. @returns false when none is open under that id */
export async function closeAlarm(db: Database, id: string, at: string): Promise<boolean> {
  const closed = await db
    .updateTable('alarms')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

/** The alarms that nobody has closed, the oldest first. */
export async function openAlarms(db: Database): Promise<readonly KeptAlarm[]> {
  return kept(await open(db).execute());
}

/** The open alarms that the operator was not told of yet, the oldest first. */
export async function untoldAlarms(db: Database): Promise<readonly KeptAlarm[]> {
  return kept(await open(db).where('told_at', 'is', null).execute());
}

/** Stages that the operator is told of alarms. The commit fails with AlreadyToldError when one of them was told before. @param now milliseconds of real time */
export function stageTold(work: UnitOfWork, alarms: readonly KeptAlarm[], now: number): void {
  work.stage(async (transaction) => {
    for (const { id } of alarms) {
      const told = await transaction
        .updateTable('alarms')
        .set({ told_at: now })
        .where('id', '=', id)
        .where('told_at', 'is', null)
        .executeTakeFirst();
      if (told.numUpdatedRows !== 1n) throw new AlreadyToldError();
    }
  });
}

type Row = Omit<KeptAlarm, 'kind'> & { readonly kind: string };

function open(db: Database): SelectQueryBuilder<Schema, 'alarms', Row> {
  return db
    .selectFrom('alarms')
    .select(['id', 'kind', 'subject', 'detail', 'at'])
    .where('closed_at', 'is', null)
    .orderBy('id');
}

function kept(rows: readonly Row[]): readonly KeptAlarm[] {
  return rows.map((row) => ({ ...row, kind: row.kind as AlarmKind }));
}
