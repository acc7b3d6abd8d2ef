import { Router } from 'express';

/** `GET /sante`: 200 once the service serves, 503 while it is stopping. */
export function sante(isStopping: () => boolean): Router {
  const router = Router();
  router.get('/sante', (_request, response) => {
    const stopping = isStopping();
    response
      .status(stopping ? 503 : 200)
      .set('Cache-Control', 'no-store')
      .json({ etat: stopping ? 'arret' : 'pret' });
  });
  return router;
}
