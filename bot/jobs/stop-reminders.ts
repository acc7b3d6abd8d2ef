import { signatures } from '../http/signatures.js';
import type { Database } from '../storage/database.js';
import { dossiersOf } from '../storage/dossiers.js';
import { onFreshData } from '../storage/retry-on-conflict.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

/** The address, in each reminder, under which the reminders of that dossier are stopped. */
export interface StopReminders {
  readonly link: (reference: string) => string;
  readonly isSigned: (reference: string, signature: string) => boolean;
  /** Sends no more reminders of a dossier. One that is gone needs none. */
  readonly stop: (reference: string) => Promise<void>;
}

/** @param pageUrl where the service's page is, without a slash at the end */
export function createStopReminders(db: Database, key: string, pageUrl: string): StopReminders {
  const { sign, isSigned } = signatures(key, 'rappels');
  return {
    link: (reference) => `${pageUrl}/rappels/${reference}/${sign(reference)}`,
    isSigned,
    stop: (reference) =>
      onFreshData(async () => {
        const work = new UnitOfWork();
        const dossiers = dossiersOf(db, work);
        const dossier = await dossiers.findOfAnybody(reference);
        if (dossier === undefined || dossier.sansRappels === true) return;
        dossiers.save({ ...dossier, sansRappels: true });
        await work.commit(db);
      }),
  };
}
