import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';

/** What a token says. */
export type Claims = Readonly<Record<string, unknown>>;

/** The one header that is written, and the only one that is read: no token chooses how it is checked. */
const HEADER = encoded({ alg: 'HS256', typ: 'JWT' });

/** A JSON Web Token (RFC 7519) under HMAC SHA-256: it takes some microseconds, which need not be waited for. */
export function signClaims(claims: Claims, key: KeyObject): string {
  const signed = `${HEADER}.${encoded(claims)}`;
  return `${signed}.${macOf(signed, key).toString('base64url')}`;
}

/** What a token says that was signed with the key; undefined for any other. Its instants are the caller's to check. */
export function readClaims(token: string, key: KeyObject): Claims | undefined {
  const [header, payload, signature, ...rest] = token.split('.');
  if (header !== HEADER || payload === undefined || signature === undefined || rest.length > 0)
    return undefined;
  const given = Buffer.from(signature, 'base64url');
  const mac = macOf(`${header}.${payload}`, key);
  if (given.length !== mac.length || !timingSafeEqual(given, mac)) return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

function macOf(signed: string, key: KeyObject): Buffer {
  return createHmac('sha256', key).update(signed).digest();
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
