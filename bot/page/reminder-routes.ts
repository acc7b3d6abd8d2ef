import { Router, type RequestHandler } from 'express';
import { html } from '../core/html.js';
import type { StopReminders } from '../jobs/stop-reminders.js';
import { layout, type PageContext } from './layout.js';
import { sentences } from './sentences.js';
import type { ShowPage } from './show-page.js';

const PATH = '/rappels/:reference/:signature';

/**
 * The page that the link of a reminder opens: it asks, and only its button stops anything, since mail scanners follow links.
 * The same POST is what mail programs send by themselves for « unsubscribe » (RFC 8058).
 */
export function reminderRoutes(
  { isSigned, stop }: Pick<StopReminders, 'isSigned' | 'stop'>,
  show: ShowPage,
  missing: RequestHandler,
): Router {
  const router = Router();
  const signed: RequestHandler<{ reference: string; signature: string }> = (request, response, next) => {
    if (isSigned(request.params.reference, request.params.signature)) next();
    else void missing(request as never, response, next);
  };
  router.get(PATH, signed, show(stopPage));
  router.post(
    PATH,
    signed,
    async (request, _response, next) => {
      await stop(request.params.reference);
      next();
    },
    show(stoppedPage),
  );
  return router;
}

function stopPage(context: PageContext): string {
  const t = sentences(context);
  return layout(context, {
    titre: t('page:rappels.titre'),
    body: html`<article class="document">
      <h1>${t('page:rappels.titre')}</h1>
      <p>${t('page:rappels.question')}</p>
      <form method="post"><button class="button" type="submit">${t('page:rappels.bouton')}</button></form>
    </article>`,
  });
}

function stoppedPage(context: PageContext): string {
  const t = sentences(context);
  return layout(context, {
    titre: t('page:rappels.titre'),
    body: html`<article class="document">
      <h1>${t('page:rappels.titre')}</h1>
      <p role="status">${t('page:rappels.arretes')}</p>
    </article>`,
  });
}
