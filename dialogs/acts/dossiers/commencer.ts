import { Dialog } from '../../bot-dialogs.js';
import { chosenLine } from '../../accueil.js';
import { reply } from '../../say/reply.js';
import { namedNow, turnTo } from '../../turn/asked-appel.js';
import { start } from '../../dossiers/start-or-resume.js';
import { alreadyUnderWay } from '../under-way.js';
import { TOLD, type Act } from '../act.js';

/** Begins a dossier; one that is under way goes on, unless another call is named. */
export const commencer: Act = {
  run: async ({ dc, work }) => {
    const named = namedNow(dc.context);
    if (work !== undefined && named === undefined) return alreadyUnderWay(work);
    if (work !== undefined && named !== undefined) {
      turnTo(dc.context, named.servi);
      await dc.endDialog();
      await reply(dc.context, { text: chosenLine(dc.context) });
      await start(dc);
      return Dialog.EndOfTurn;
    }
    await start(dc);
    return TOLD;
  },
};
