import type { Territoires } from '../../domain/appel/regions.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { withBoite } from '../../domain/dossier/change-dossier.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { destinationDe } from '../../domain/dossier/lieu.js';
import { VersionConflictError } from '../../domain/dossier/dossiers.js';
import type { Clocks } from '../core/clocks.js';
import type { StagedCourriers } from '../letters/stage-letters.js';
import { stageAlarmEnd } from '../storage/alarms.js';
import { dossiersOf, waitingForBoite } from '../storage/dossiers.js';
import type { Database } from '../storage/database.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

export interface ReleaseParts {
  readonly db: Database;
  readonly clocks: Clocks;
  readonly courriersOf: (work: UnitOfWork) => Pick<StagedCourriers, 'transmission'>;
  /** A dossier whose letters could not be made; the others leave. */
  readonly onError: (reference: string, error: unknown) => void;
}

/** The content by which mailboxes are known. */
export interface ReleaseContent {
  readonly appelsConnus: AppelsConnus;
  readonly territoires: Territoires;
}

/**
 * Puts into the outbox the dossiers that were filed when no mailbox was known for them, and for which one is known now.
 * Each leaves once, however often this runs and on however many replicas. @returns the references that leave
 */
export async function releaseWaiting(
  parts: ReleaseParts,
  content: ReleaseContent,
): Promise<readonly string[]> {
  const released: string[] = [];
  for (const dossier of await waitingForBoite(parts.db))
    try {
      if (await release(parts, content, dossier)) released.push(dossier.reference);
    } catch (error) {
      // Changed meanwhile, or released by another replica: the next run sees what became of it.
      if (!(error instanceof VersionConflictError)) parts.onError(dossier.reference, error);
    }
  return released;
}

async function release(
  { db, clocks, courriersOf }: ReleaseParts,
  { appelsConnus, territoires }: ReleaseContent,
  dossier: Dossier,
): Promise<boolean> {
  const appel = appelsConnus.of(dossier);
  if (appel === undefined) return false;
  const destination = destinationDe(territoires, appel, dossier.champs);
  const { boite } = destination;
  if (boite === undefined) return false;
  const work = new UnitOfWork();
  const saved = dossiersOf(db, work).save(withBoite(dossier, boite));
  await courriersOf(work).transmission(saved, appel, destination, boite);
  stageAlarmEnd(work, {
    kind: 'sans_boite',
    subject: dossier.reference,
    at: clocks.businessNow().toISOString(),
  });
  await work.commit(db);
  return true;
}
