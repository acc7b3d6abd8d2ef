import type { RequestHandler } from 'express';
import type { Words } from '../say.js';
import { langueOf } from '../turn-error.js';

/** Answers what no route has: a sentence for people, JSON for programs. */
export function notFound(words: Words, defaultLocale: string): RequestHandler {
  return (request, response) => {
    response.status(404);
    if (request.accepts(['json', 'html']) !== 'html') {
      response.json({ error: { code: 'NotFound', message: 'There is nothing here' } });
      return;
    }
    const langue = langueOf(request.acceptsLanguages(['fr', 'en']) || defaultLocale);
    const [titre, texte, retour] = ['titre', 'texte', 'retour'].map((key) =>
      words(langue, `erreurs:page_introuvable.${key}`),
    );
    response
      .type('html')
      .send(
        `<!doctype html><html lang="${langue}"><meta charset="utf-8"><title>${titre ?? ''}</title>` +
          `<h1>${titre ?? ''}</h1><p>${texte ?? ''}</p><p><a href="/">${retour ?? ''}</a></p></html>`,
      );
  };
}
