import { Dialog } from '../../bot-dialogs.js';
import { appelChosen } from '../../accueil.js';
import { askAppel } from '../../appel-dialog.js';
import { namedNow, turnTo } from '../../turn/asked-appel.js';
import { conversationOf } from '../../turn/conversation.js';
import { currentAppel } from '../../turn/current-appel.js';
import { servicesOf } from '../../turn/services.js';
import { reply, sayOf } from '../../say/reply.js';
import { TOLD, type Act } from '../act.js';

/** Goes to the call that is named, or asks which is meant; where one only is served, says so. */
export const changerAppel: Act = {
  run: async ({ dc, work }) => {
    const { context } = dc;
    const named = namedNow(context);
    if (named !== undefined) {
      turnTo(context, named.servi);
      if (work !== undefined) await dc.endDialog();
      await reply(context, await appelChosen(context));
      return Dialog.EndOfTurn;
    }
    if (servicesOf(context).appels.length > 1) {
      if (work !== undefined) await dc.endDialog();
      await askAppel(dc, '');
      return Dialog.EndOfTurn;
    }
    const { appel } = currentAppel(context);
    const { langue } = conversationOf(context);
    await reply(context, {
      text: sayOf(context)('actes:un_seul_appel', { appel: appel.titreCourt[langue] }),
    });
    return TOLD;
  },
};
