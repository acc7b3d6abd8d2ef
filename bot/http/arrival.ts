import type { RequestHandler, Response } from 'express';

const ARRIVED_AT = 'arriveA';

/**
 * Notes when a request reached the service: it may be kept only after the answer to an earlier one was told, which its writer
 * had not seen.
 */
export function noteArrival(now: () => number): RequestHandler {
  return (_request, response, next) => {
    response.locals[ARRIVED_AT] = now();
    next();
  };
}

/** When a request reached the service, milliseconds of real time. */
export function arrivalOf({ locals }: Response): number {
  return locals[ARRIVED_AT] as number;
}
