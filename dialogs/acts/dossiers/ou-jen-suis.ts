import { progressReport } from '../../dossier/progress.js';
import { tellMesDossiers } from '../../dossiers/mes-dossiers.js';
import { again, TOLD, type Act } from '../act.js';
import { alreadyUnderWay } from '../under-way.js';

/** Says what is done and what is left. */
export const ouJenSuis: Act = {
  run: async ({ dc, work }) => {
    if (work === undefined) {
      await tellMesDossiers(dc.context);
      return TOLD;
    }
    return work.turn.stored.complementEnCours === undefined
      ? again(progressReport(work.turn))
      : alreadyUnderWay(work);
  },
};
