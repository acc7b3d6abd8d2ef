import { offerCopy } from '../../dossiers/mes-donnees.js';
import { TOLD, type Act } from '../act.js';

/** Gives the person all that is kept about them, to download. */
export const copie: Act = {
  run: async ({ dc }) => {
    await offerCopy(dc.context);
    return TOLD;
  },
};
