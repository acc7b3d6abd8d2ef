import { createHash, timingSafeEqual } from 'node:crypto';
import { Router, type Request } from 'express';
import { isLocalHost } from '../config/exposure.js';
import { hostName } from '../http/own-host.js';
import type { Metrics } from './metrics.js';

/** As `socket.remoteAddress` gives them. */
const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/**
 * `GET /metrics`, for Prometheus: for who gives the token as a bearer, or without a token for a caller on this machine itself.
 * For all others there is nothing there.
 * @param hiddenProxy a proxy of this machine may stand before the service unknown to it: then nobody is known to be on this machine
 */
export function metricsRoute(metrics: Metrics, token: string | undefined, hiddenProxy: boolean): Router {
  const router = Router();
  router.get('/metrics', async (request, response, next) => {
    if (!(token === undefined ? !hiddenProxy && isLocal(request) : bears(request, token))) {
      next();
      return;
    }
    const { contentType, text } = await metrics.expose();
    response.set('Cache-Control', 'no-store').type(contentType).send(text);
  });
  return router;
}

/** Through a proxy everybody seems to be on this machine. */
function isLocal({ socket, headers }: Request): boolean {
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in headers);
  const local = LOOPBACK.includes(socket.remoteAddress ?? '') && isLocalHost(hostName(headers.host) ?? '');
  return local && !forwarded;
}

function bears({ headers }: Request, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`));
}
