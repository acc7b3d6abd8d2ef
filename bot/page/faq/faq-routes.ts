import { Router, type Request } from 'express';
import { limitSearches } from '../../http/limits.js';
import type { ShowPage } from '../show-page.js';
import type { FaqDocument } from './faq-document.js';
import { busyPage, faqChoicePage, faqPage } from './faq-page.js';
import { QUESTION_MAX } from './search-form.js';
import type { Langue } from '../../../domain/appel/appel.js';

/** Searches a minute from one address: a whole office may stand behind it. */
const SEARCHES = 300;
/** Caches keep the page and ask each time whether it is still the same: its answers change with the day. */
const CACHE = 'public, no-cache';

/** `/faq`, of the only call or to choose one, and `/faq/<call>`; `?q=` searches it. */
export function faqRoutes(faqs: (langue: Langue) => readonly FaqDocument[], show: ShowPage): Router {
  const limited = limitSearches(SEARCHES, show(busyPage, { status: 429 }));
  const router = Router();
  router.get(['/faq', '/faq/:appel'], (request, response, next) => {
    if (questionOf(request) === '') next();
    else void limited(request, response, next);
  });
  router.get('/faq', (request, response, next) => {
    const question = questionOf(request);
    void show((context) => {
      const served = faqs(context.langue);
      const [only, ...others] = served;
      return only === undefined || others.length > 0
        ? faqChoicePage(context, served, question)
        : faqPage(context, only, question);
    }, cacheOf(question))(request, response, next);
  });
  router.get('/faq/:appel', (request, response, next) => {
    const question = questionOf(request);
    void show((context) => {
      const faq = faqs(context.langue).find(({ id }) => id === request.params.appel);
      return faq === undefined ? undefined : faqPage(context, faq, question);
    }, cacheOf(question))(request as Request, response, next);
  });
  return router;
}

/** What somebody typed is kept nowhere. */
function cacheOf(question: string): { cache?: string } {
  return question === '' ? { cache: CACHE } : {};
}

function questionOf({ query }: Pick<Request, 'query'>): string {
  const { q } = query;
  return typeof q === 'string' ? q.trim().slice(0, QUESTION_MAX) : '';
}
