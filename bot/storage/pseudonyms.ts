import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from './database.js';
import { settingOr } from './settings.js';

/** Stands for an address, of mail or of a network, where it is only counted. */
export type Pseudonym = (text: string) => string;

/** The pseudonyms of an installation: the same ones on every replica, and meaningless without its key. */
export async function openPseudonyms(db: Database): Promise<Pseudonym> {
  const key = await settingOr(db, 'comptes.cle', () => randomBytes(32).toString('base64url'));
  return (text) => createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
}
