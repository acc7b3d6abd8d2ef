import { complete } from '../../dossiers/complement.js';
import { alreadyUnderWay } from '../under-way.js';
import { TOLD, type Act } from '../act.js';

/** Adds to a filed dossier, or corrects it. */
export const completer: Act = {
  run: async ({ dc, message, work }) => {
    if (work !== undefined) return alreadyUnderWay(work);
    await complete(dc, message.text);
    return TOLD;
  },
};
