import { openAlarms } from '../../storage/alarms.js';
import { attention, ok, type Finding } from './finding.js';
import type { OpenedBase } from './opened-base.js';

/** What the service asks an operator to see to. */
export async function checkAlarms(base: OpenedBase): Promise<readonly Finding[]> {
  const inspected = await base.inspected().catch(() => undefined);
  if (inspected === undefined || inspected.pending.length > 0) return [];
  const alarms = await openAlarms(inspected.db);
  return [alarms.length === 0 ? ok('alarmes') : attention('alarmes_ouvertes', { nombre: alarms.length })];
}
