import { filesToCheck } from '../../domain/dossier/controle.js';
import type { Clocks } from '../core/clocks.js';
import { openAlarms, stageAlarm, stageAlarmEnd } from '../storage/alarms.js';
import type { Database } from '../storage/database.js';
import { dossiersToCheck, findDossier } from '../storage/dossiers.js';
import { UnitOfWork } from '../storage/unit-of-work.js';

/** Ten rounds of the scanner: no short pause of it is an alarm. */
const LONG_MS = 10 * 60_000;
const KIND = 'fichier_en_attente';

/** Raises an alarm for each dossier of which a file has waited long for the virus scanner, and ends it once none does. */
export async function watchWaitingFiles(db: Database, clocks: Clocks): Promise<void> {
  const now = clocks.businessNow();
  const at = now.toISOString();
  const work = new UnitOfWork();
  const late = new Set<string>();
  for (const reference of await dossiersToCheck(db)) {
    const dossier = await findDossier(db, reference);
    const waiting = dossier === undefined ? [] : filesToCheck(dossier);
    const long = waiting.filter(({ recuLe }) => now.getTime() - Date.parse(recuLe) > LONG_MS);
    if (long.length === 0) continue;
    late.add(reference);
    stageAlarm(work, { kind: KIND, subject: reference, at, detail: long.map(({ id }) => id).join(', ') });
  }
  for (const { kind, subject } of await openAlarms(db))
    if (kind === KIND && !late.has(subject)) stageAlarmEnd(work, { kind, subject, at });
  await work.commit(db);
}
