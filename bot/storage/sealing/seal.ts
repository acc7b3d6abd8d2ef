import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import type { DataKeys } from './data-keys.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/**
 * An envelope is `aap1:<key id>:` and then nonce, ciphertext and tag; as base64 in a column of text. Without an id, what
 * follows is plain: so is kept a value that looked like an envelope when there was no key.
 */
const MARK = 'aap1:';
const HEADER = /^aap1:([a-z0-9-]{0,20}):/;
/** No header is longer. */
const HEADER_SPAN = 32;

/** A sealed value that can't be opened: its key is not there, or it is not what was sealed, or not where it was sealed. */
export class SealError extends Error {
  readonly code: 'SEAL_NO_KEY' | 'SEAL_BROKEN';

  constructor(
    keyId: string | undefined,
    /** As in `dossiers.json`. */
    readonly place: string,
  ) {
    super(keyId === undefined ? `${place}: not what was sealed there` : `${place}: no key « ${keyId} »`);
    this.code = keyId === undefined ? 'SEAL_BROKEN' : 'SEAL_NO_KEY';
    this.name = 'SealError';
  }
}

/** A value as it is written at a place: under the writing key, bound to that place. */
export function seal<T extends string | Uint8Array>(value: T, place: string, keys: DataKeys): T;
export function seal(value: string | Uint8Array, place: string, keys: DataKeys): string | Uint8Array {
  const key = keys.writing === undefined ? undefined : keys.byId.get(keys.writing);
  const header = headerOf(keys.writing);
  if (key === undefined) {
    if (!head(value).startsWith(MARK)) return value;
    return typeof value === 'string' ? header + value : Buffer.concat([Buffer.from(header), value]);
  }
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(header + place));
  const parts = [nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()];
  return typeof value === 'string'
    ? header + Buffer.concat(parts).toString('base64')
    : Buffer.concat([Buffer.from(header), ...parts]);
}

/** A value as it was before it was sealed at that place; a plain one is itself. @throws SealError */
export function open<T extends string | Uint8Array>(stored: T, place: string, keys: DataKeys): T;
export function open(stored: string | Uint8Array, place: string, keys: DataKeys): string | Uint8Array {
  const id = keyIdOf(stored);
  if (id === undefined) return stored;
  const header = headerOf(id);
  const body = typeof stored === 'string' ? stored.slice(header.length) : stored.subarray(header.length);
  if (id === '') return body;
  const key = keys.byId.get(id);
  if (key === undefined) throw new SealError(id, place);
  const bytes = typeof body === 'string' ? Buffer.from(body, 'base64') : body;
  const opened = decipher(bytes, key, header + place);
  if (opened === undefined) throw new SealError(undefined, place);
  return typeof stored === 'string' ? opened.toString('utf8') : opened;
}

/** The id of the key under which a value is sealed; empty when it is marked as plain, undefined when it is plain. */
export function keyIdOf(stored: string | Uint8Array): string | undefined {
  return HEADER.exec(head(stored))?.[1];
}

function decipher(bytes: Uint8Array, key: KeyObject, aad: string): Buffer | undefined {
  if (bytes.length < NONCE + TAG) return undefined;
  const end = bytes.length - TAG;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(aad))
      .setAuthTag(bytes.subarray(end));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, end)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function headerOf(id = ''): string {
  return `${MARK}${id}:`;
}

function head(value: string | Uint8Array): string {
  return typeof value === 'string'
    ? value.slice(0, HEADER_SPAN)
    : Buffer.from(value.buffer, value.byteOffset, Math.min(value.length, HEADER_SPAN)).toString('latin1');
}
