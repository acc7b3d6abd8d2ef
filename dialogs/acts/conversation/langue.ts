import type { Langue } from '../../../domain/appel/appel.js';
import { speakAsOffered } from '../../turn/offered-langue.js';
import { conversationOf } from '../../turn/conversation.js';
import { save } from '../../dossier/dossier-turn.js';
import { reply, sayOf } from '../../say/reply.js';
import { TOLD, type Act } from '../act.js';

/** Speaks French from here on. */
export const langueFr: Act = speaking('fr');

/** Speaks English from here on. */
export const langueEn: Act = speaking('en');

/** The language that was asked for is kept, where the call is offered in it: no later message changes it by its words. */
function speaking(langue: Langue): Act {
  return {
    run: async ({ dc: { context }, work }) => {
      const conversation = conversationOf(context);
      conversation.langue = langue;
      conversation.langueChoisie = true;
      if (!speakAsOffered(context)) {
        await reply(context, { text: sayOf(context)('actes:langue_non_offerte') });
        return TOLD;
      }
      if (work !== undefined) save(work.turn, { ...work.turn.dossier, langue });
      await reply(context, { text: sayOf(context)('actes:langue') });
      return TOLD;
    },
  };
}
