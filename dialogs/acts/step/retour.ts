import { goTo } from '../../dossier/steps/steps.js';
import { stepBefore } from '../../dossier/steps/find-step.js';
import { backToChoice } from '../../dossier/steps/ajout.js';
import { again, type Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';

/** Goes one question back. */
export const retour: Act = {
  run: ({ dc, work }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn } = work;
    if (turn.stored.complementEnCours !== undefined) return backToChoice(turn);
    const before = stepBefore(turn.dossier, turn.appel, turn.state.asked ?? '');
    return before === undefined ? again(turn.say('dossier:premiere_etape')) : goTo(turn, before);
  },
};
