import { isInvited } from '../../../domain/dossier/invites.js';
import { confirmEmptying } from '../../dossier/confirm-emptying.js';
import { startOver } from '../../dossiers/start-or-resume.js';
import { reserved } from '../../dossier/reserved.js';
import { TOLD, type Act } from '../act.js';

/** Empties the dossier, once that is confirmed. */
export const recommencer: Act = {
  serious: true,
  run: async ({ dc, work }) => {
    if (work !== undefined) {
      const { turn } = work;
      return isInvited(turn.stored, turn.services.owner) ? reserved(turn) : confirmEmptying(dc, turn);
    }
    await startOver(dc);
    return TOLD;
  },
};
