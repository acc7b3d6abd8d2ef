import type { Config } from '../../config/config.js';
import { onImapFolder } from '../../post/imap-folder.js';
import { placeName, type ImapPlace } from '../../post/imap-place.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { detailOf } from '../detail-of.js';

const PATIENCE = { connection: 8000, silence: 8000, total: 15_000 };

/** The mailbox into which letters come back. */
export async function checkReturns({
  retours,
  smtpUrl,
}: Pick<Config, 'retours' | 'smtpUrl'>): Promise<readonly Finding[]> {
  if (smtpUrl === undefined) return [];
  if (retours === undefined) return [attention('retours_absents')];
  return opened(retours, 'retours', 'retours_fermes');
}

/** The folder in which the mail server keeps what it takes. */
export async function checkCopies({ copies }: Pick<Config, 'copies'>): Promise<readonly Finding[]> {
  return copies === undefined ? [] : opened(copies, 'copies', 'copies_fermees');
}

/** Opens a folder as the service does. */
async function opened(place: ImapPlace, open: string, closed: string): Promise<readonly Finding[]> {
  const boite = placeName(place);
  try {
    await onImapFolder(place, () => Promise.resolve(), { timeouts: PATIENCE });
    return [ok(open, { boite })];
  } catch (error) {
    return [erreur(closed, { boite, detail: detailOf(error) })];
  }
}
