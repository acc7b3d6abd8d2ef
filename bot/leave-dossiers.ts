import { withoutAcces } from '../domain/dossier/acces.js';
import { VersionConflictError } from '../domain/dossier/dossiers.js';
import type { Database } from './storage/database.js';
import { dossiersOf } from './storage/dossiers.js';
import { UnitOfWork } from './storage/unit-of-work.js';

const TRIES = 5;

/** Takes away a visitor's access to all dossiers, for good: they left their device. Nothing of the dossiers is deleted. */
export async function leaveDossiers(db: Database, owner: string): Promise<void> {
  for (let tries = 1; ; tries++)
    try {
      const work = new UnitOfWork();
      const dossiers = dossiersOf(db, work);
      for (const dossier of await dossiers.ofOwner(owner)) dossiers.save(withoutAcces(dossier, owner));
      await work.commit(db);
      return;
    } catch (error) {
      if (tries === TRIES || !(error instanceof VersionConflictError)) throw error;
    }
}
