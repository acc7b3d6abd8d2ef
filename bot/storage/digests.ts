import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Database } from './database.js';
import type { UnitOfWork } from './unit-of-work.js';

/** Another run, or another replica, sent this digest. */
export class AlreadyDigestedError extends Error {
  constructor(boite: string, lundi: string) {
    super(`The digest of ${lundi} for ${boite} left already`);
    this.name = 'AlreadyDigestedError';
  }
}

/** The dossiers that were filed to a known mailbox, by mailbox. */
export async function dossiersByBoite(db: Database): Promise<ReadonlyMap<string, readonly Dossier[]>> {
  const rows = await db
    .selectFrom('dossiers')
    .select('json')
    .where('statut', '!=', 'brouillon')
    .orderBy('reference')
    .execute();
  const byBoite = new Map<string, Dossier[]>();
  for (const { json } of rows) {
    const dossier = JSON.parse(json) as Dossier;
    const boite = dossier.depot?.boite;
    if (boite !== undefined) byBoite.set(boite, [...(byBoite.get(boite) ?? []), dossier]);
  }
  return byBoite;
}

/** Stages the mark that the digest of a week leaves for a mailbox. The commit fails with AlreadyDigestedError when it left before. */
export function stageDigested(work: UnitOfWork, boite: string, lundi: string): void {
  work.stage(async (transaction) => {
    const inserted = await transaction
      .insertInto('digests')
      .values({ boite, lundi })
      .onConflict((conflict) => conflict.columns(['boite', 'lundi']).doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw new AlreadyDigestedError(boite, lundi);
  });
}

/** Whether the digest of a week left for a mailbox. */
export async function wasDigested(db: Database, boite: string, lundi: string): Promise<boolean> {
  const row = await db
    .selectFrom('digests')
    .select('boite')
    .where('boite', '=', boite)
    .where('lundi', '=', lundi)
    .executeTakeFirst();
  return row !== undefined;
}
