import type { Config } from '../../config/config.js';
import { onImapFolder } from '../../post/imap-folder.js';
import { placeName } from '../../post/imap-place.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { detailOf } from './run-checks.js';

const PATIENCE = { connection: 8000, silence: 8000, total: 15_000 };

/** The mailbox into which letters come back, opened as the service opens it. */
export async function checkReturns({
  retours,
  smtpUrl,
}: Pick<Config, 'retours' | 'smtpUrl'>): Promise<readonly Finding[]> {
  if (smtpUrl === undefined) return [];
  if (retours === undefined) return [attention('retours_absents')];
  const boite = placeName(retours);
  try {
    await onImapFolder(retours, () => Promise.resolve(), { timeouts: PATIENCE });
    return [ok('retours', { boite })];
  } catch (error) {
    return [erreur('retours_fermes', { boite, detail: detailOf(error) })];
  }
}
