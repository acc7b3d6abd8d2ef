import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { isLocalHost, type Exposure } from '../config/exposure.js';
import { html } from '../core/html.js';
import type { Words } from '../core/locales.js';
import { HttpError } from './http-error.js';

/** Whether a request asks for this service by its name. */
export type IsOwnHost = (request: IncomingMessage) => boolean;

/**
 * Tells requests for this service from those under another name, which a page of somebody else can make a browser send (DNS rebinding).
 * The name is that of PUBLIC_URL; without it, any. On the operator's own machine, the names of the machine are one.
 */
export function ownHost({ publicUrl, trustProxy }: Omit<Exposure, 'host'>): IsOwnHost {
  if (publicUrl === undefined) return () => true;
  const trusts = express().set('trust proxy', trustProxy).get('trust proxy fn') as Trusts;
  const own = new URL(publicUrl).hostname;
  return (request) => {
    const asked = askedName(request, trusts);
    return asked !== undefined && (asked === own || (isLocalHost(own) && isLocalHost(asked)));
  };
}

/** The name in a Host header, without its port: proxies leave that out. Undefined when it is no name. */
export function hostName(host: string | undefined): string | undefined {
  const url = `http://${host?.trim() ?? ''}`;
  return /^http:\/\/[^\s/?#@\\]+$/u.test(url) && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/** Turns away who asks for another service. The Bot Service calls under the name of a tunnel too, and proves who it is. */
export function ownHostOnly(isOwn: IsOwnHost, words: Words, publicUrl = ''): RequestHandler {
  return (request, response, next) => {
    if (isOwn(request) || request.path === '/api/messages') {
      next();
      return;
    }
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html')
      throw new HttpError(421, 'OtherHost', 'This service has another address');
    const langue = request.acceptsLanguages(['fr', 'en']) === 'en' ? 'en' : 'fr';
    const titre = words(langue, 'page:autre_adresse.titre');
    const page = html`<!doctype html>
      <html lang="${langue}">
        <meta charset="utf-8" />
        <title>${titre}</title>
        <h1>${titre}</h1>
        <p>${words(langue, 'page:autre_adresse.phrase')}<a href="${publicUrl}">${publicUrl}</a></p>
      </html>`;
    response.status(421).set('Cache-Control', 'no-store').type('html').send(page.source);
  };
}

type Trusts = (address: string | undefined, hop: number) => boolean;

/** A proxy that is trusted says under which name it was asked, when it asks under another one. */
function askedName({ headers, socket }: IncomingMessage, trusts: Trusts): string | undefined {
  const forwarded = headers['x-forwarded-host'];
  const told = typeof forwarded === 'string' && trusts(socket.remoteAddress, 0);
  return hostName(told ? forwarded.split(',')[0] : headers.host);
}
