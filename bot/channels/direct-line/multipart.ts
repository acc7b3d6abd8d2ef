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
 * Reads a multipart request part after part; file names are UTF-8. It ends when all parts were taken.
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
  parser.on('file', (field, bytes, { filename, mimeType }) => {
    // A part that nobody reads says as well that the request was cut, which would end the process.
    bytes.on('error', () => undefined);
    const part = { field, name: filename, mediaType: mimeType, bytes };
    // What was not read is skipped, or the parts behind it would never come.
    taken.push(take(part).finally(() => bytes.resume()));
    taken.at(-1)?.catch(() => undefined);
  });
  try {
    await feed(request, parser, maxBytes);
  } catch (error) {
    parser.destroy(new Error('Unreadable'));
    await Promise.allSettled(taken);
    throw error instanceof HttpError ? error : unreadable();
  }
  await Promise.allSettled(taken);
  await Promise.all(taken);
}

/** Unlike a pipeline, leaves the request open when it fails: the answer goes through the same connection. */
async function feed(request: IncomingMessage, parser: Writable, maxBytes: number): Promise<void> {
  const parsed = finished(parser);
  parsed.catch(() => undefined);
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    if (!parser.write(chunk)) await once(parser, 'drain');
  }
  parser.end();
  await parsed;
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
