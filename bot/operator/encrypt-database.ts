import type { Words } from '../core/locales.js';
import type { CopyProgress } from '../storage/copy-tables.js';
import type { Database } from '../storage/database.js';
import type { DataKeys } from '../storage/sealing/data-keys.js';
import { reseal } from '../storage/sealing/reseal.js';
import type { Answer } from './answer.js';
import { OperatorError } from './operator-error.js';

/**
 * Encrypts all that an installation keeps with the first of its keys, whichever other one it was encrypted with, if any; or
 * makes it plain again. @returns what was done, and which keys may go. @throws OperatorError without a key
 */
export async function encryptDatabase(
  {
    db,
    config,
    words,
  }: { readonly db: Database; readonly config: { readonly dataKeys: DataKeys }; readonly words: Words },
  onProgress?: (progress: CopyProgress) => void,
): Promise<Answer> {
  const { dataKeys: keys } = config;
  if (keys.byId.size === 0) throw new OperatorError('sans_cle');
  const { rows, retired, wiped } = await reseal(db.withoutPlugins(), keys, onProgress);
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    words('fr', `operateur:chiffrement.${key}`, values);
  const lines = [
    keys.writing === undefined
      ? say('en_clair', { nombre: rows })
      : say('fait', { nombre: rows, cle: keys.writing }),
  ];
  if (retired === undefined) lines.push(say('autre_processus'));
  else if (retired.length > 0) lines.push(say('cles_inutiles', { cles: retired.join(', ') }));
  if (!wiped) lines.push(say('journal'));
  return { text: lines.join('\n'), data: { lignes: rows, clesInutiles: retired ?? [] } };
}
