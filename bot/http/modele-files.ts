import { extname } from 'node:path';
import { Router } from 'express';
import { MODELE_URN } from '../../dialogs/turn/message.js';
import { mediaTypeOf } from '../../domain/appel/formats.js';

/** The bytes of a template, if the call has it. */
export type FindModele = (appelId: string, fichier: string) => Buffer | undefined;

/** Serves the templates of documents under /modeles: public, under addresses that last as long as the call. */
export function modeleFiles(find: FindModele): Router {
  const router = Router();
  router.get('/modeles/:appel/:fichier', (request, response, next) => {
    const { appel, fichier } = request.params;
    const bytes = find(appel, fichier);
    if (bytes === undefined) {
      next();
      return;
    }
    response.attachment(fichier).type(mediaTypeOf(extname(fichier).slice(1)));
    response.set('Cache-Control', 'public, max-age=300').send(bytes);
  });
  return router;
}

/** The address of a template; undefined for anything else. */
export function modeleLink(urn: string): string | undefined {
  return urn.startsWith(MODELE_URN) ? `/modeles/${urn.slice(MODELE_URN.length)}` : undefined;
}
