import type { Transaction } from 'kysely';
import { ulid } from 'ulid';
import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { UnitOfWork } from './unit-of-work.js';

/**
 * What an operator must see to: a dossier that goes nowhere; a letter refused for good, long overdue, or come back; an
 * applicant's address that takes none; a report that names a letter and not its recipient; a return mailbox, or a message in
 * it, that can't be read; a faulty content.
 */
export type AlarmKind =
  | 'sans_boite'
  | 'courrier_refuse'
  | 'courrier_en_retard'
  | 'courrier_retourne'
  | 'adresse_injoignable'
  | 'retour_douteux'
  | 'retour_illisible'
  | 'boite_retour_fermee'
  | 'contenu_refuse';

export interface Alarm {
  readonly kind: AlarmKind;
  /** What it is about: a dossier's reference, a content folder, a folder of the return mailbox. */
  readonly subject: string;
  readonly detail: string;
  /** ISO instant. */
  readonly at: string;
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
    .values({ id: ulid(), ...alarm, closed_at: null })
    .execute();
}

/** The alarms that nobody has closed, the oldest first. */
export async function openAlarms(db: Database): Promise<readonly (Alarm & { readonly id: string })[]> {
  const rows = await db
    .selectFrom('alarms')
    .select(['id', 'kind', 'subject', 'detail', 'at'])
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as AlarmKind }));
}
