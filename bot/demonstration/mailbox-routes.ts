import { Router, type Response } from 'express';
import type { Words } from '../core/locales.js';
import { attachmentHeaders } from './attachment-safety.js';
import { listPage, messagePage, missingPage } from './mailbox-pages.js';
import type { MailboxStore } from './mailbox-store.js';
import { mailboxStyle } from './mailbox-style.js';

const PAGE = [
  "default-src 'none'",
  "style-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** A message's own HTML: its inline styles and nothing else; no script, link, form, picture or request. */
const CONTENT = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** The pages of the demonstration's mailbox, under /boite. Mounted in demonstration only. */
export function mailboxRoutes(store: MailboxStore, words: Words): Router {
  const router = Router();

  router.use('/boite', (_request, response, next) => {
    response.set({
      'Content-Security-Policy': PAGE,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
    });
    next();
  });

  router.get('/boite', async (_request, response) => {
    response.type('html').send(listPage(words, await store.list()));
  });

  router.get('/boite/style.css', (_request, response) => {
    response.type('css').send(mailboxStyle);
  });

  router.get('/boite/:id', async (request, response) => {
    const mail = await store.message(request.params.id);
    if (mail === undefined) missing(response, words);
    else response.type('html').send(messagePage(words, request.params.id, mail));
  });

  router.get('/boite/:id/contenu', async (request, response) => {
    const mail = await store.message(request.params.id);
    if (mail === undefined || mail.html === false) missing(response, words);
    else
      response
        .set({ 'Content-Security-Policy': CONTENT, 'X-Frame-Options': 'SAMEORIGIN' })
        .type('html')
        .send(mail.html);
  });

  router.get('/boite/:id/message.eml', async (request, response) => {
    const raw = await store.raw(request.params.id);
    if (raw === undefined) missing(response, words);
    else
      response
        .set(attachmentHeaders({ contentType: 'message/rfc822', filename: `${request.params.id}.eml` }, true))
        .send(raw);
  });

  router.get('/boite/:id/pieces/:n', async (request, response) => {
    const mail = await store.message(request.params.id);
    const file = /^\d{1,4}$/.test(request.params.n) ? mail?.attachments[Number(request.params.n)] : undefined;
    if (file === undefined) missing(response, words);
    else response.set(attachmentHeaders(file, request.query['telecharger'] === '1')).send(file.content);
  });

  return router;
}

function missing(response: Response, words: Words): void {
  response.status(404).type('html').send(missingPage(words));
}
