import type { IncomingMessage } from 'node:http';

/**
 * Whether a request is sent by a page of ours, or by no page at all (a program).
 * Browsers name the page's origin with every POST and every WebSocket.
 */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The same, with what browsers tell beside the origin (not reliable for WebSockets). */
export function isSameSite(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  return (site === undefined || site === 'same-origin' || site === 'none') && isOwnOrigin(request, publicUrl);
}
