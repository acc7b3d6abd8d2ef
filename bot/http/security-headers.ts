import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<Response, string>();

/** The nonce that allows the page's own scripts and styles in this response. */
export function nonceOf(response: Response): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}

/**
 * Security headers, with a content security policy under which Web Chat works without eval.
 * @param frameAncestors the sites that may embed the page; none by default
 * @param elsewhere the origins that the page may connect to besides its own
 */
export function securityHeaders(
  frameAncestors: readonly string[],
  elsewhere: readonly string[] = [],
): RequestHandler {
  const embeddable = frameAncestors.length > 0;
  const nonce = (_request: unknown, response: unknown): string => `'nonce-${nonceOf(response as Response)}'`;
  return helmet({
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
  });
}
