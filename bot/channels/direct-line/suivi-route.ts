import { Router } from 'express';
import type { Conversation } from '../../storage/conversations.js';
import { forParticipant, type Guards } from './access.js';

/** Where the dossier stands that a conversation is about; undefined when there is none. */
export type TellSuivi = (conversation: Conversation) => Promise<object | undefined>;

/** `GET /webchat/suivi`, for our own page, with the conversation's own token: the dossier beside the chat. 204 when there is none. */
export function suiviRoute(guards: Guards, tellSuivi: TellSuivi): Router {
  const router = Router();
  router.get(
    '/webchat/suivi',
    forParticipant(guards, async (conversation, _request, response) => {
      const suivi = await tellSuivi(conversation);
      response.set('Cache-Control', 'no-store');
      if (suivi === undefined) response.status(204).end();
      else response.json(suivi);
    }),
  );
  return router;
}
