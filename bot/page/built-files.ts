import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Router } from 'express';

const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the built files under `/assets`: their names change with their content, so browsers keep them for good.
 * Each goes out as it was compressed at build time. Only files that are there at the start are served.
 */
export function builtFiles(staticDir: string): Router {
  const root = join(staticDir, 'assets');
  const names = new Set(readdirSync(root));
  const router = Router();
  router.get('/assets/:name', (request, response, next) => {
    const { name } = request.params;
    if (!names.has(name)) {
      next();
      return;
    }
    const encoding = request.acceptsEncodings('br', 'gzip');
    const compressed = encoding === 'br' || encoding === 'gzip' ? name + ENCODINGS[encoding] : name;
    const found = names.has(compressed) ? compressed : name;
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type(extname(name))
      .vary('Accept-Encoding');
    if (found !== name && encoding !== false) response.set('Content-Encoding', encoding);
    response.sendFile(found, { root, cacheControl: false, acceptRanges: false });
  });
  return router;
}
