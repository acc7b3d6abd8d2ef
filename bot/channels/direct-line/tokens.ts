import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../../storage/database.js';
import { settingOr } from '../../storage/settings.js';
import { HttpError } from '../../http/http-error.js';
import { readClaims, signClaims, type Claims } from './signed-claims.js';

/** Far above the client's fixed refresh of 15 minutes: an expired token ends a chat for good. */
export const TOKEN_SECONDS = 12 * 3600;
const STREAM_SECONDS = 5 * 60;
const ISSUER = 'assistant-aap';

/** What a token allows: one conversation, as one user. `user` is the claim that the client reads. */
export interface Grant {
  readonly conversationId: string;
  readonly userId: string;
}

type Use = 'directline' | 'stream' | 'visiteur';

const claims = z.object({ user: z.string(), conv: z.string() });

/** The key that signs tokens: made at the first start, the same for all replicas. */
export async function tokenKey(db: Database): Promise<Uint8Array> {
  const stored = await settingOr(db, 'cle-des-jetons', () => randomBytes(32).toString('base64url'));
  return Buffer.from(stored, 'base64url');
}

/** Mints and checks signed tokens. */
export class Tokens {
  /** Made once: of bytes, each check would make another one. */
  readonly #key: KeyObject;

  constructor(
    key: Uint8Array,
    private readonly now: () => number,
  ) {
    this.#key = createSecretKey(key);
  }

  /** A token for the client, valid for TOKEN_SECONDS. */
  forClient(grant: Grant): string {
    return this.#sign(toClaims(grant), 'directline', TOKEN_SECONDS);
  }

  /** A token that stands in the address of a WebSocket, hence short-lived. */
  forStream(grant: Grant): string {
    return this.#sign(toClaims(grant), 'stream', STREAM_SECONDS);
  }

  /** A cookie's value, that names a visitor for so long. */
  forVisitor(userId: string, seconds: number): string {
    return this.#sign({ user: userId }, 'visiteur', seconds);
  }

  /** @throws HttpError 403: the client then asks its page for a fresh token */
  check(token: string, use: 'directline' | 'stream'): Grant {
    const payload = claims.safeParse(this.#verify(token, use));
    if (!payload.success) throw new HttpError(403, 'TokenExpired', 'The token is expired or not valid');
    return { conversationId: payload.data.conv, userId: payload.data.user };
  }

  /** The visitor that a cookie names, undefined when the cookie is none of ours. */
  visitor(cookie: string): string | undefined {
    const payload = this.#verify(cookie, 'visiteur');
    return typeof payload?.['user'] === 'string' ? payload['user'] : undefined;
  }

  #sign(claims: Claims, use: Use, seconds: number): string {
    const iat = Math.floor(this.now() / 1000);
    return signClaims({ ...claims, iss: ISSUER, aud: use, iat, exp: iat + seconds }, this.#key);
  }

  #verify(token: string, use: Use): Claims | undefined {
    const said = readClaims(token, this.#key);
    if (said?.['iss'] !== ISSUER || said['aud'] !== use) return undefined;
    const expires = said['exp'];
    return typeof expires === 'number' && expires > Math.floor(this.now() / 1000) ? said : undefined;
  }
}

function toClaims(grant: Grant): Claims {
  return { user: grant.userId, conv: grant.conversationId };
}
