import { Dialog } from '../../bot-dialogs.js';
import { askAppel } from '../../appel-dialog.js';
import { conversationOf } from '../../turn/conversation.js';
import { currentAppel, servedAppels } from '../../turn/current-appel.js';
import { reply, sayOf } from '../../say/reply.js';
import { TOLD, type Act } from '../act.js';

/** Asks which call is meant; where one only is served, says so. */
export const changerAppel: Act = {
  run: async ({ dc, work }) => {
    const { context } = dc;
    if (servedAppels(context).length > 1) {
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
