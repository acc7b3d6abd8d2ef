import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import busboy from 'busboy';
import { HttpError } from '../../http/http-error.js';

/** One part of an upload. */
export interface Part {
  readonly field: string;
  readonly name: string | undefined;
  readonly mediaType: string;
  readonly bytes: Readable;
}

/**
 * Reads a multipart request part after part; file names are UTF-8. It ends when all parts were taken, or at the first
 * that can't be: the rest of the request is then thrown away, and its answer waits for none of it.
 * @throws HttpError 413 above `maxBytes`, 400 when it isn't readable, and what `take` throws
 */
export async function readMultipart(
  request: IncomingMessage,
  maxBytes: number,
  take: (part: Part) => Promise<void>,
): Promise<void> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const parser = openParser(request);
  const taken: Promise<void>[] = [];
  const failed = new AbortController();
  parser.on('file', (field, bytes, { filename, mimeType }) => {
    // A part that nobody reads says as well that the request was cut, which would end the process.
    bytes.on('error', () => undefined);
    const part = { field, name: filename, mediaType: mimeType, bytes };
    // What was not read is skipped, or the parts behind it would never come.
    const one = take(part).finally(() => bytes.resume());
    taken.push(one);
    one.catch((error: unknown) => {
      // A stream that was cut is the request's fault, which the parser tells.
      if (error !== bytes.errored) failed.abort(error);
    });
  });
  const fed = feed(request, parser, maxBytes);
  try {
    // A part that fails is destroyed, and the parser would wait for it to be read.
    await Promise.race([fed, failureOf(failed.signal)]);
    await Promise.all(taken);
  } catch (error) {
    fed.catch(() => undefined);
    parser.destroy(new Error('Unreadable'));
    await Promise.allSettled(taken);
    if (failed.signal.aborted) throw failed.signal.reason;
    throw error instanceof HttpError ? error : unreadable();
  }
}

/** Unlike a pipeline, leaves the request open when it fails, and reads it to its end: the answer goes through the same connection. */
async function feed(request: IncomingMessage, parser: Writable, maxBytes: number): Promise<void> {
  const parsed = finished(parser);
  parsed.catch(() => undefined);
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge();
      if (parser.destroyed) continue;
      if (!parser.write(chunk)) await once(parser, 'drain');
    }
  } finally {
    request.resume();
  }
  parser.end();
  await parsed;
}

/** Rejects with the signal's reason, once it has one. */
async function failureOf(signal: AbortSignal): Promise<never> {
  await once(signal, 'abort');
  throw signal.reason;
}

function openParser(request: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { parts: 200, headerPairs: 50, fieldSize: 256 * 1024 },
    });
  } catch {
    throw unreadable();
  }
}

function tooLarge(): HttpError {
  return new HttpError(413, 'TropGros', 'The request is too large');
}

function unreadable(): HttpError {
  return new HttpError(400, 'BadUpload', 'The upload could not be read');
}
