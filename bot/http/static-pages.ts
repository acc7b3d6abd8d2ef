import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { nonceOf } from './security-headers.js';

/** A name that changes with its content, such as `webchat.4f1c09ab.js`. */
const HASHED = /[.-](?:[0-9a-f]{8,64}|[0-9A-Z]{8})\.\w+$/;
const NONCE_PLACEHOLDER = /__NONCE__/g;

/**
 * Serves the page's folder: HTML with its nonce put in, other files precompressed (`.br` beside them) where the
 * browser takes it, for good when their name holds a hash. Only files that are there at the start are served.
 */
export function staticPages(folder: string): RequestHandler {
  const files = listFiles(folder);
  const pages = new Map(
    [...files]
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
  return (request, response, next) => {
    const path = toPath(request.path);
    const page = path === undefined ? undefined : pages.get(path);
    if (path === undefined || !['GET', 'HEAD'].includes(request.method) || !files.has(path)) next();
    else if (page !== undefined) sendPage(response, page);
    else sendFile(request, response, { folder, path, files });
  };
}

function sendPage(response: Response, page: string): void {
  response
    .set('Cache-Control', 'no-cache')
    .type('html')
    .send(page.replace(NONCE_PLACEHOLDER, nonceOf(response)));
}

function sendFile(
  request: Request,
  response: Response,
  { folder, path, files }: { folder: string; path: string; files: ReadonlySet<string> },
): void {
  const cacheControl = HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.set('Cache-Control', cacheControl).type(path).vary('Accept-Encoding');
  const compressed = files.has(`${path}.br`) && request.acceptsEncodings('br') === 'br';
  if (compressed) response.set('Content-Encoding', 'br');
  response.sendFile(compressed ? `${path}.br` : path, {
    root: folder,
    cacheControl: false,
    acceptRanges: false,
  });
}

function toPath(urlPath: string): string | undefined {
  try {
    const path = decodeURIComponent(urlPath).slice(1);
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

function listFiles(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}
