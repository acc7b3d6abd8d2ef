import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import type { DailyCount } from '../../../domain/statistics/daily-count.js';
import { countsOfStored } from '../../../domain/statistics/dossier-counts.js';
import { readCounts } from '../../storage/daily-counts.js';
import type { Database } from '../../storage/database.js';

/** All that is known of one call since a day, to the call that it is about. */
export interface Figures {
  readonly appelId: string;
  /** Undefined where it is no longer served. */
  readonly appel: Appel | undefined;
  readonly counts: readonly DailyCount[];
}

/**
 * The statistics of every call: what was counted, and what the dossiers that are still kept say; what erasing took away was
 * counted then, so that nothing counts twice. @param since first day, YYYY-MM-DD
 */
export async function gatherFigures(
  db: Database,
  appels: readonly { readonly appel: Appel }[],
  since: string,
): Promise<readonly Figures[]> {
  const served = new Map(appels.map(({ appel }) => [appel.id, appel]));
  const all = [
    ...(await readCounts(db, since)),
    ...(await storedDossiers(db)).flatMap((dossier) => countsOfStored(dossier, served.get(dossier.appelId))),
    ...(await letters(db)),
  ].filter(({ day }) => day >= since);
  const ids = [...new Set([...served.keys(), ...all.map(({ appelId }) => appelId)])];
  return ids.map((appelId) => ({
    appelId,
    appel: served.get(appelId),
    counts: all.filter((each) => each.appelId === appelId),
  }));
}

async function storedDossiers(db: Database): Promise<readonly Dossier[]> {
  const rows = await db.selectFrom('dossiers').select('json').execute();
  return rows.map(({ json }) => JSON.parse(json) as Dossier);
}

async function letters(db: Database): Promise<readonly DailyCount[]> {
  const rows = await db
    .selectFrom('letters')
    .innerJoin('dossiers', 'dossiers.reference', 'letters.dossier_reference')
    .select(['dossiers.appel_id', 'letters.state', 'letters.created_at'])
    .execute();
  return rows.map(({ appel_id, state, created_at }) => ({
    ...{ day: created_at.slice(0, 10), appelId: appel_id, subject: state, count: 1 },
    measure: 'letter',
  }));
}
