import { withoutAcces } from '../domain/dossier/acces.js';
import type { Database } from './storage/database.js';
import { dossiersOf } from './storage/dossiers.js';
import { onFreshData } from './storage/on-fresh-data.js';
import { UnitOfWork } from './storage/unit-of-work.js';

/** Takes away a visitor's access to all dossiers, for good: they left their device. Nothing of the dossiers is deleted. */
export function leaveDossiers(db: Database, owner: string): Promise<void> {
  return onFreshData(async () => {
    const work = new UnitOfWork();
    const dossiers = dossiersOf(db, work);
    for (const dossier of await dossiers.ofOwner(owner)) dossiers.save(withoutAcces(dossier, owner));
    await work.commit(db);
  });
}
