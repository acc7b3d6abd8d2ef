import { start } from '../../dossiers/start-or-resume.js';
import { alreadyUnderWay } from '../under-way.js';
import { TOLD, type Act } from '../act.js';

/** Begins a dossier; one that is under way goes on. */
export const commencer: Act = {
  run: async ({ dc, work }) => {
    if (work !== undefined) return alreadyUnderWay(work);
    await start(dc);
    return TOLD;
  },
};
