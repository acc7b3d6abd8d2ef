import type { Dossier } from '../../domain/dossier/dossier.js';
import { VersionConflictError } from '../../domain/dossier/dossiers.js';
import type { Rappel } from '../../domain/dossier/rappels.js';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Another run, or another replica, sent this reminder. */
export class AlreadyRemindedError extends Error {
  constructor(reference: string) {
    super(`Dossier ${reference} was reminded already`);
    this.name = 'AlreadyRemindedError';
  }
}

/** A draft with the real instant at which a person last worked on it, when it is known. */
export interface StoredDraft {
  readonly dossier: Dossier;
  /** Milliseconds. */
  readonly activeAt: number | null;
}

/** All drafts, the longest untouched first. */
export async function storedDrafts(db: Database): Promise<readonly StoredDraft[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['json', 'active_at'])
    .where('statut', '=', 'brouillon')
    .orderBy('updated_at')
    .orderBy('reference')
    .execute();
  return rows.map(({ json, active_at }) => ({ dossier: JSON.parse(json) as Dossier, activeAt: active_at }));
}

/** Whether a reminder left already. */
export async function wasReminded(db: Database, reference: string, rappel: Rappel): Promise<boolean> {
  const row = await db
    .selectFrom('reminders')
    .select('reference')
    .where('reference', '=', reference)
    .where('kind', '=', rappel.kind)
    .where('occasion', '=', rappel.occasion)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Stages the mark that a reminder leaves, with the letter and the events of the same unit of work. The commit fails with
 * AlreadyRemindedError when it left before, and with VersionConflictError when the dossier was changed, or filed, since it was read.
 * @param now milliseconds of real time
 */
export function stageReminded(work: UnitOfWork, dossier: Dossier, rappel: Rappel, now: number): void {
  const { reference, version } = dossier;
  work.stage(async (transaction) => {
    // Written as it is, so that a turn that files it waits for this commit, on every database.
    const same = await transaction
      .updateTable('dossiers')
      .set({ version })
      .where('reference', '=', reference)
      .where('version', '=', version)
      .where('statut', '=', 'brouillon')
      .executeTakeFirst();
    if (same.numUpdatedRows !== 1n) throw new VersionConflictError(reference);
    const inserted = await transaction
      .insertInto('reminders')
      .values({ reference, kind: rappel.kind, occasion: rappel.occasion, sent_at: now })
      .onConflict((conflict) => conflict.columns(['reference', 'kind', 'occasion']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw new AlreadyRemindedError(reference);
  });
}
