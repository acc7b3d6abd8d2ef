import { isLeaving } from '../../../domain/understanding/acts/about-leaving.js';
import { reply } from '../../say/reply.js';
import type { Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';
import { goOnWithout } from './passer.js';

/** « Plus tard »: at a document it is that document, elsewhere the rest of the dossier. */
export const plusTard: Act = {
  run: async ({ dc, message, work }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn, step } = work;
    if ((step.kind === 'piece' && !isLeaving(message.text)) || turn.stored.complementEnCours !== undefined)
      return goOnWithout(turn, step);
    await reply(dc.context, {
      text: turn.say('dossier:plus_tard', { reference: turn.dossier.reference }),
      buttons: [turn.say('dossier:bouton_reprendre')],
    });
    return dc.endDialog();
  },
};
