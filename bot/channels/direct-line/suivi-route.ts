import { Router, type RequestHandler } from 'express';
import type { Conversation } from '../../storage/conversations.js';
import { conversationOf, participantsOnly, type Guards } from './access.js';

/** Where the dossier stands that a conversation is about; undefined when there is none. */
export type TellSuivi = (conversation: Conversation) => Promise<object | undefined>;

/** `GET /webchat/suivi`, for our own page, with the conversation's own token: the dossier beside the chat. 204 when there is none. */
export function suiviRoute(guards: Guards, tellSuivi: TellSuivi, limits: readonly RequestHandler[]): Router {
  const router = Router();
  router.get('/webchat/suivi', [participantsOnly(guards), ...limits], (async (_request, response) => {
    const suivi = await tellSuivi(conversationOf(response));
    response.set('Cache-Control', 'no-store');
    if (suivi === undefined) response.status(204).end();
    else response.json(suivi);
  }) satisfies RequestHandler);
  return router;
}
