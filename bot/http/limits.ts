import type { Request, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';

/** Requests a minute. Whole offices stand behind one address: the figures for an address are generous. */
export interface RateLimits {
  /** Tokens asked for from one address. */
  readonly tokensPerAddress: number;
  /** Messages in one conversation. */
  readonly messagesPerConversation: number;
  /** Messages with files in one conversation. */
  readonly uploadsPerConversation: number;
}

/** Turns away who asks for too many tokens. */
export function limitTokens(limit: number): RequestHandler {
  return rateLimit({ windowMs: 60_000, limit, ...answer });
}

/** Turns away who sends too much in one conversation. */
export function limitPerConversation(limit: number): RequestHandler {
  return rateLimit({ windowMs: 60_000, limit, keyGenerator: conversationKey, ...answer });
}

const answer = {
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
