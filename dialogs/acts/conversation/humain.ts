import { currentAppel } from '../../turn/current-appel.js';
import { circumstancesWithDossier } from '../../faq/circumstances.js';
import { serviceContact } from '../../faq/live-values.js';
import { reply, sayOf } from '../../say/reply.js';
import { TOLD, type Act } from '../act.js';

/** Names a person to talk to; the step waits. */
export const humain: Act = {
  run: async ({ dc: { context } }) => {
    const contact = serviceContact(await circumstancesWithDossier(context, currentAppel(context)));
    await reply(context, { text: sayOf(context)('actes:humain', { contact }) });
    return TOLD;
  },
};
