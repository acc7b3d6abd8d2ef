import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { isStorageUnavailable } from '../storage/storage-unavailable.js';
import { describeError } from '../core/errors.js';

/** Seconds after which to ask again when the database is unavailable. */
const RETRY_AFTER = '5';

/** A request that is turned away: what the caller reads, in the shape that Direct Line clients know. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** For what no route has. */
export const nothingHere: RequestHandler = () => {
  throw new HttpError(404, 'NotFound', 'There is nothing here');
};

/** Answers errors as JSON: never a stack, a path or an inner message. */
export function jsonErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const { status, code, message } = answerTo(error);
    if (status >= 500) log.error(describeError(error), 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    if (status === 503) response.set('Retry-After', RETRY_AFTER);
    response.status(status).json({ error: { code, message } });
  };
}

function answerTo(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof HttpError) return error;
  if (isStorageUnavailable(error))
    return { status: 503, code: 'StorageUnavailable', message: 'Nothing can be stored now; try again' };
  // What express and its body parsers throw carries a status and a type.
  const { status, type } = error as { status?: unknown; type?: unknown };
  if (status === 413) return { status, code: 'TropGros', message: 'The request is too large' };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, code: typeof type === 'string' ? type : 'BadRequest', message: 'Bad request' };
  return { status: 500, code: 'ServiceError', message: 'The service failed; try again' };
}
