import type { Request, RequestHandler } from 'express';
import { rateLimit, type Store } from 'express-rate-limit';

/** Requests a minute. Whole offices stand behind one address: the figures for an address are generous. */
export interface RateLimits {
  /** Tokens asked for from one address. */
  readonly tokensPerAddress: number;
  /** Messages in one conversation. */
  readonly messagesPerConversation: number;
  /** Messages with files in one conversation. */
  readonly uploadsPerConversation: number;
}

/** Milliseconds over which requests are counted. */
export const WINDOW_MS = 60_000;

/** Turns away who asks for too many tokens. @param store where requests are counted: in memory when absent */
export function limitTokens(limit: number, store?: Store): RequestHandler {
  return rateLimit({ ...answer, limit, ...(store && { store }) });
}

/** Turns away who sends too much in one conversation. @param store where requests are counted: in memory when absent */
export function limitPerConversation(limit: number, store?: Store): RequestHandler {
  return rateLimit({ ...answer, limit, keyGenerator: conversationKey, ...(store && { store }) });
}

const answer = {
  windowMs: WINDOW_MS,
  standardHeaders: 'draft-8' as const,
  legacyHeaders: false,
  // Its checks print to the console what the configuration has settled.
  validate: false,
  message: { error: { code: 'TooManyRequests', message: 'Too many requests; try again in a minute' } },
};

function conversationKey(request: Request): string {
  const id = request.params['conversationId'];
  return typeof id === 'string' ? id : '';
}
