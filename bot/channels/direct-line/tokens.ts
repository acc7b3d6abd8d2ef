import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { Database } from '../../storage/database.js';
import { settingOr } from '../../storage/settings.js';
import { HttpError } from '../../http/http-error.js';

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
  forClient(grant: Grant): Promise<string> {
    return this.#sign(toClaims(grant), 'directline', TOKEN_SECONDS);
  }

  /** A token that stands in the address of a WebSocket, hence short-lived. */
  forStream(grant: Grant): Promise<string> {
    return this.#sign(toClaims(grant), 'stream', STREAM_SECONDS);
  }

  /** A cookie's value, that names a visitor for so long. */
  forVisitor(userId: string, seconds: number): Promise<string> {
    return this.#sign({ user: userId }, 'visiteur', seconds);
  }

  /** @throws HttpError 403: the client then asks its page for a fresh token */
  async check(token: string, use: 'directline' | 'stream'): Promise<Grant> {
    const payload = claims.safeParse(await this.#verify(token, use));
    if (!payload.success) throw new HttpError(403, 'TokenExpired', 'The token is expired or not valid');
    return { conversationId: payload.data.conv, userId: payload.data.user };
  }

  /** The visitor that a cookie names, undefined when the cookie is none of ours. */
  async visitor(cookie: string): Promise<string | undefined> {
    const payload = await this.#verify(cookie, 'visiteur');
    return typeof payload?.['user'] === 'string' ? payload['user'] : undefined;
  }

  #sign(payload: JWTPayload, use: Use, seconds: number): Promise<string> {
    const issued = Math.floor(this.now() / 1000);
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setAudience(use)
      .setIssuedAt(issued)
      .setExpirationTime(issued + seconds)
      .sign(this.#key);
  }

  async #verify(token: string, use: Use): Promise<JWTPayload | undefined> {
    try {
      const options = {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: use,
        currentDate: new Date(this.now()),
      };
      return (await jwtVerify(token, this.#key, options)).payload;
    } catch {
      return undefined;
    }
  }
}

function toClaims(grant: Grant): JWTPayload {
  return { user: grant.userId, conv: grant.conversationId };
}
