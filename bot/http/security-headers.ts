import { randomBytes } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const POLICY = 'content-security-policy';
/** Stands for the nonce in the policy. */
const PLACE = 'NONCE';

interface Given {
  readonly policy: string;
  nonce: string | undefined;
}

const given = new WeakMap<Response, Given>();

/** The nonce that allows the page's own scripts and styles in this response: made where it is asked for, which most answers don't. */
export function nonceOf(response: Response): string {
  const known = given.get(response);
  if (known?.nonce !== undefined) return known.nonce;
  const nonce = randomBytes(16).toString('base64');
  if (known !== undefined) {
    known.nonce = nonce;
    response.setHeader(POLICY, known.policy.replaceAll(PLACE, nonce));
  }
  return nonce;
}

/**
 * Security headers, with a content security policy under which Web Chat works without eval. They are the same for every answer but
 * for the nonce, and so are made once.
 * @param frameAncestors the sites that may embed the page; none by default
 * @param elsewhere the origins that the page may connect to besides its own
 */
export function securityHeaders(
  frameAncestors: readonly string[],
  elsewhere: readonly string[] = [],
): RequestHandler {
  const embeddable = frameAncestors.length > 0;
  const nonce = `'nonce-${PLACE}'`;
  const { [POLICY]: policy, ...headers } = headersBy(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'", nonce],
          styleSrc: ["'self'", nonce],
          // An operator's stylesheet may bring its own.
          fontSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          connectSrc: ["'self'", 'blob:', ...elsewhere],
          workerSrc: ['blob:'],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: embeddable ? [...frameAncestors] : ["'none'"],
        },
      },
      frameguard: embeddable ? false : { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
      // The domain's other sites are not ours to bind.
      strictTransportSecurity: { includeSubDomains: false },
    }),
  );
  const all = Object.entries(headers);
  const withoutNonce = policy.replaceAll(` ${nonce}`, '');
  return (_request, response, next) => {
    for (const [name, value] of all) response.setHeader(name, value);
    response.setHeader(POLICY, withoutNonce);
    given.set(response, { policy, nonce: undefined });
    next();
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers that a handler sets. @throws what it finds wrong with its settings */
function headersBy(handler: Handler): Readonly<Record<string, string>> & { readonly [POLICY]: string } {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  handler(response.req, response, (error) => {
    if (error instanceof Error) throw error;
  });
  return response.getHeaders() as ReturnType<typeof headersBy>;
}
