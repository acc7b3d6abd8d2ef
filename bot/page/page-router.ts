import { Router, type Request, type Response } from 'express';
import type { Langue } from '../../domain/appel/appel.js';
import { nonceOf } from '../http/security-headers.js';
import { readAssets } from './assets.js';
import { builtFiles } from './built-files.js';
import { embedScript } from './embed/embed-script.js';
import { faqRoutes } from './faq/faq-routes.js';
import { landing } from './landing.js';
import { accessibilityPage, legalNoticePage, notFoundPage, personalDataPage } from './legal.js';
import { operatorTheme } from './operator-theme.js';
import type { PageParts } from './page-parts.js';
import { reminderRoutes } from './reminder-routes.js';
import type { ShowPage } from './show-page.js';

/**
 * The page of the service at `/`, its FAQ, its legal pages, its built files, and « page introuvable » for people who
 * ask for anything else: mount it last. Nothing here sets a cookie.
 * @throws PageNotBuiltError when `npm run build` was not run
 */
export function pageRouter(parts: PageParts): Router {
  const assets = readAssets(parts.staticDir);
  const theme = operatorTheme(parts.themeDir);
  const page: ShowPage =
    (write, { status = 200, cache = 'no-store' } = {}) =>
    (request, response) => {
      const langue = langueOf(request, parts.langue);
      const context = { parts, assets, theme, langue, nonce: nonceOf(response), path: request.path };
      const body = write(context);
      if (body === undefined) send(response.status(404), langue, 'no-store', notFoundPage(context));
      else send(response.status(status), langue, cache, body);
    };
  const missing = page(() => undefined);

  const router = Router();
  router.get('/', page(landing));
  router.use(faqRoutes((langue) => parts.faqs(langue), page));
  router.get('/donnees-personnelles', page(personalDataPage));
  router.get('/accessibilite', page(accessibilityPage));
  router.get('/mentions-legales', page(legalNoticePage));
  if (parts.rappels !== undefined) router.use(reminderRoutes(parts.rappels, page, missing));
  if (parts.embeddable) router.use(embedScript(parts.staticDir, assets, parts.words));
  router.use(theme.router);
  router.use(builtFiles(parts.staticDir, assets));
  router.use((request, response, next) => {
    if (request.method === 'GET' && request.accepts(['json', 'html']) === 'html')
      void missing(request, response, next);
    else next();
  });
  return router;
}

function langueOf(request: Request, otherwise: Langue): Langue {
  const { lang } = request.query;
  return lang === 'en' || lang === 'fr' ? lang : otherwise;
}

function send(response: Response, langue: Langue, cache: string, body: string): void {
  response.set({ 'Cache-Control': cache, 'Content-Language': langue }).type('html').send(body);
}
