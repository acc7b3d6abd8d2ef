import { Router, type RequestHandler } from 'express';
import { html } from '../html.js';
import type { StopReminders } from '../stop-reminders.js';
import { layout, type PageContext } from './layout.js';
import { sentences } from './sentences.js';

const PATH = '/rappels/:reference/:signature';

/** How the page's router shows a page. */
export type ShowPage = (write: (context: PageContext) => string) => RequestHandler;

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
  router.get(PATH, signed, allowForm, show(stopPage));
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

/** No other page of the service has a form of its own. */
const allowForm: RequestHandler<{ reference: string; signature: string }> = (_request, response, next) => {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '');
  response.setHeader('Content-Security-Policy', policy.replace("form-action 'none'", "form-action 'self'"));
  next();
};

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
