import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit';

/** Requests a minute. Whole offices stand behind one address: the figures for an address are generous. */
export interface Limit {
  readonly perConversation: number;
  readonly perUser: number;
  readonly perAddress: number;
}

/** What is counted, and where it stops. */
export interface RateLimits {
  /** Tokens asked for from one address, and so new conversations. */
  readonly tokensPerAddress: number;
  readonly messages: Limit;
  /** Messages with files. */
  readonly uploads: Limit;
  /** Looks at what was said, and fresh tokens. */
  readonly reads: Limit;
}

/** Milliseconds over which requests are counted. */
export const WINDOW_MS = 60_000;

/** Where requests are counted under a name; in memory when it gives none. */
export type StoreNamed = (name: string) => Store | undefined;

/** Who asks, once it is known. */
export type Asker = (response: Response) => { readonly id: string; readonly userId: string };

/** Turns away who asks for too many tokens. */
export function limitTokens(limit: number, storeOf: StoreNamed): RequestHandler {
  return counter(limit, storeOf('jetons'), addressOf);
}

/** Turns away who searches too often from one address. @param refuse answers instead */
export function limitSearches(limit: number, refuse: RequestHandler): RequestHandler {
  return counter(limit, undefined, addressOf, refuse);
}

/** Turns away who asks too often, in one conversation, as one user or from one address. Comes after who asks is known: nobody uses up what is another's. */
export function limitAsker(
  { perConversation, perUser, perAddress }: Limit,
  name: string,
  storeOf: StoreNamed,
  asker: Asker,
): readonly RequestHandler[] {
  return [
    counter(perAddress, storeOf(`${name}-adresse`), addressOf),
    counter(perUser, storeOf(`${name}-usager`), (_request, response) => asker(response).userId),
    counter(perConversation, storeOf(name), (_request, response) => asker(response).id),
  ];
}

const tooMany: RequestHandler = (_request, response) => {
  const error = { code: 'TooManyRequests', message: 'Too many requests; try again in a minute' };
  response.status(429).json({ error });
};

function counter(
  limit: number,
  store: Store | undefined,
  keyGenerator: (request: Request, response: Response) => string,
  refuse: RequestHandler = tooMany,
): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    keyGenerator,
    // They would fingerprint each key anew: who is turned away is told when to come back.
    standardHeaders: false,
    legacyHeaders: false,
    // Its checks print to the console what the configuration has settled.
    validate: false,
    handler: (request, response, next) => {
      response.set('Retry-After', String(WINDOW_MS / 1000));
      void refuse(request, response, next);
    },
    ...(store && { store }),
  });
}

/** An IPv6 customer has a whole network of addresses: it counts as one. */
export function addressOf({ ip }: Request): string {
  return ip === undefined ? '' : ipKeyGenerator(ip);
}
