import { createSecretKey, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;
/** First in the list instead of a key: what is written is not encrypted (any more). */
const PLAIN = 'clair';

/** The keys of data at rest. */
export interface DataKeys {
  /** The id of the key that seals what is written; undefined: what is written stays plain. */
  readonly writing: string | undefined;
  /** All those that open, by id. */
  readonly byId: ReadonlyMap<string, KeyObject>;
}

/** No key: nothing is encrypted, and what was encrypted can't be read. */
export const NO_KEYS: DataKeys = { writing: undefined, byId: new Map() };

/**
 * Reads `id:base64` keys of 32 bytes, separated by commas: the first one encrypts, all of them decrypt. `clair` in the
 * first place means that nothing is encrypted any more. @returns undefined when the text is not that
 */
export function parseDataKeys(text: string): DataKeys | undefined {
  const [first = '', ...others] = text.split(',').map((part) => part.trim());
  const keys = (first === PLAIN ? others : [first, ...others]).map(parseKey);
  const byId = new Map(keys.filter((key) => key !== undefined));
  if (byId.size < keys.length) return undefined;
  return { writing: first === PLAIN ? undefined : keys[0]?.[0], byId };
}

function parseKey(text: string): readonly [string, KeyObject] | undefined {
  const [, id = '', encoded = ''] = /^([a-z0-9-]{1,20}):([A-Za-z0-9+/_-]{43}=?)$/.exec(text) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  return id === '' || id === PLAIN || bytes.length !== KEY_BYTES ? undefined : [id, createSecretKey(bytes)];
}
