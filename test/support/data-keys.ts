import { createHash } from 'node:crypto';
import { parseDataKeys, type DataKeys } from '../../bot/storage/sealing/data-keys.js';

/** Keys of data at rest, made from their names: the first one encrypts. `clair` in the first place means none. */
export function dataKeys(...ids: readonly string[]): DataKeys {
  const keys = parseDataKeys(dataKeysText(...ids));
  if (keys === undefined) throw new Error(`No keys: ${ids.join(', ')}`);
  return keys;
}

/** The same, as the setting gives them. */
export function dataKeysText(...ids: readonly string[]): string {
  return ids
    .map((id) => (id === 'clair' ? id : `${id}:${createHash('sha256').update(id).digest('base64')}`))
    .join(',');
}
