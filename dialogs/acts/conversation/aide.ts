import { menu } from '../../accueil.js';
import { reply, sayOf } from '../../say/reply.js';
import { again, TOLD, type Act } from '../act.js';

/** Says what can be done here. */
export const aide: Act = {
  run: async ({ dc: { context }, work }) => {
    if (work !== undefined)
      return again(
        work.turn.say(work.turn.stored.complementEnCours === undefined ? 'dossier:aide' : 'complement:aide'),
      );
    await reply(context, await menu(context, sayOf(context)('accueil:aide')));
    return TOLD;
  },
};
