import { basename, extname, join } from 'node:path';
import { Router } from 'express';
import type { Assets } from './assets.js';

/** `npm run build` makes both of every file. */
const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the built files under `/assets`: their names change with their content, so browsers keep them for good.
 * Each goes out as it was compressed at build time. Only files of this build are served.
 */
export function builtFiles(staticDir: string, assets: Assets): Router {
  const root = join(staticDir, 'assets');
  const names = new Set(Object.values(assets).map((address: string) => basename(address)));
  const router = Router();
  router.get('/assets/:name', (request, response, next) => {
    const { name } = request.params;
    if (!names.has(name)) {
      next();
      return;
    }
    // One by one: browsers name gzip first, and would be given it, though they take the smaller one as well.
    const encoding = (['br', 'gzip'] as const).find((one) => request.acceptsEncodings(one) === one);
    const found = encoding === undefined ? name : name + ENCODINGS[encoding];
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type(extname(name))
      .vary('Accept-Encoding');
    if (encoding !== undefined) response.set('Content-Encoding', encoding);
    response.sendFile(found, { root, cacheControl: false, acceptRanges: false });
  });
  return router;
}
