import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Router } from 'express';
import type { Langue } from '../../../domain/appel/appel.js';
import type { Words } from '../../core/locales.js';
import type { Assets } from '../assets.js';

/** Long enough for a visit, short enough for an upgrade to reach every site the same day. */
const CACHE = 'public, max-age=3600';

/** `/integrer.js`, the script by which other sites show the assistant: web/embed/ with its sentences. Any site may load it; the frame opens in allowed ones only. */
export function embedScript(staticDir: string, assets: Assets, words: Words): Router {
  const built = readFileSync(join(staticDir, 'assets', basename(assets.embed)), 'utf8');
  const mots = JSON.stringify({ fr: sentences(words, 'fr'), en: sentences(words, 'en') });
  const script = `(() => {\nconst integration = ${mots};\n${built}\n})();\n`;
  const router = Router();
  router.get('/integrer.js', (_request, response) => {
    response
      .set({ 'Cache-Control': CACHE, 'Cross-Origin-Resource-Policy': 'cross-origin' })
      .type('text/javascript')
      .send(script);
  });
  return router;
}

function sentences(words: Words, langue: Langue): Readonly<Record<string, string>> {
  return {
    bouton: words(langue, 'integration:bouton'),
    titre: words(langue, 'integration:titre'),
    fermer: words(langue, 'integration:fermer'),
    cadre: words(langue, 'integration:cadre'),
    impossible: words(langue, 'integration:impossible'),
    ailleurs: words(langue, 'integration:ailleurs'),
  };
}
