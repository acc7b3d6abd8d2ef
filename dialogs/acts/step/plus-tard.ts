import { isLeaving, isOfThis } from '../../../domain/understanding/acts/about-leaving.js';
import { reply } from '../../say/reply.js';
import type { Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';
import { goOnWithout } from './passer.js';

/** « Plus tard »: at a document it is that document, at a question that answer where it says so, elsewhere the rest of the dossier. */
export const plusTard: Act = {
  run: async ({ dc, message, work }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn, step } = work;
    const piece = step.kind === 'piece' && !isLeaving(message.text);
    const answer = step.kind === 'champ' && isOfThis(message.text);
    if (piece || answer || turn.stored.complementEnCours !== undefined) return goOnWithout(turn, step);
    await reply(dc.context, {
      text: turn.say('dossier:plus_tard', { reference: turn.dossier.reference }),
      buttons: [turn.say('dossier:bouton_reprendre')],
    });
    return dc.endDialog();
  },
};
