import { openDossier } from '../../dossier/dossier-turn.js';
import { answersSoFar } from '../../dossier/review/so-far.js';
import { tellMesDossiers } from '../../dossiers/mes-dossiers.js';
import { reply } from '../../say/reply.js';
import { latestOf } from '../../dossiers/start-or-resume.js';
import { again, TOLD, type Act } from '../act.js';

/** Shows all that was answered and sent so far. */
export const recapitulatif: Act = {
  run: async ({ dc, work }) => {
    if (work !== undefined) return again(answersSoFar(work.turn));
    const latest = await latestOf(dc.context);
    const turn =
      latest === undefined ? undefined : await openDossier(dc.context, { reference: latest.reference });
    if (turn === undefined) await tellMesDossiers(dc.context);
    else await reply(dc.context, { text: answersSoFar(turn) });
    return TOLD;
  },
};
