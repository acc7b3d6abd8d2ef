import { tellMesDossiers } from '../../dossiers/mes-dossiers.js';
import { TOLD, type Act } from '../act.js';

/** Lists the person's dossiers. */
export const mesDossiers: Act = {
  run: async ({ dc }) => {
    await tellMesDossiers(dc.context);
    return TOLD;
  },
};
