import { setRappels } from '../../dossiers/rappels.js';
import { TOLD, type Act } from '../act.js';

/** No more reminders of any draft. */
export const arreterRappels: Act = {
  run: async ({ dc }) => {
    await setRappels(dc.context, true);
    return TOLD;
  },
};

/** Reminders of drafts again. */
export const reprendreRappels: Act = {
  run: async ({ dc }) => {
    await setRappels(dc.context, false);
    return TOLD;
  },
};
