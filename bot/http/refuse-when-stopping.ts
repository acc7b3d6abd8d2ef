import type { RequestHandler } from 'express';
import { HttpError } from './http-error.js';

/**
 * Turns away what would change something while the service stops: clients offer to send it again, and another process, or the
 * next one, takes it. What is read is still served: the last answers are.
 */
export function refuseWhenStopping(isStopping: () => boolean): RequestHandler {
  return (request, _response, next) => {
    if (isStopping() && request.method !== 'GET')
      throw new HttpError(503, 'Stopping', 'The service is stopping; try again');
    next();
  };
}
