import { Router } from 'express';
import type { Readiness } from './readiness.js';

export interface SanteParts {
  readonly readiness: () => Promise<Readiness>;
  readonly isStopping: () => boolean;
}

/**
 * `GET /sante/vivant`: 200 while the process answers at all. `GET /sante`: 200 while it takes messages, with what an operator should see
 * to (`reserves`); 503 with the reasons when it doesn't: `arret` (it is stopping), `base` (the database is away or full), `place` (its disk is).
 */
export function sante({ readiness, isStopping }: SanteParts): Router {
  const router = Router();
  router.use('/sante', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get('/sante/vivant', (_request, response) => {
    response.json({ etat: 'vivant' });
  });
  router.get('/sante', async (_request, response) => {
    const { raisons, reserves } = isStopping() ? { raisons: ['arret'], reserves: [] } : await readiness();
    if (raisons.length > 0) response.status(503).json({ etat: 'indisponible', raisons });
    else response.json({ etat: 'pret', reserves });
  });
  return router;
}
