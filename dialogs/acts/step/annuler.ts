import { confirmEmptying } from '../../dossier/confirm-emptying.js';
import { restore } from '../../dossier/undo.js';
import { goTo } from '../../dossier/steps/steps.js';
import { stepNamed } from '../../dossier/steps/find-step.js';
import { again, type Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';

/** Undoes what the last message changed; with nothing to undo in a complement, giving it up is asked about. */
export const annuler: Act = {
  run: ({ dc, work }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn } = work;
    const asked = restore(turn);
    if (asked === undefined && turn.stored.complementEnCours !== undefined) return confirmEmptying(dc, turn);
    if (asked === undefined) return again(turn.say('actes:rien_a_annuler'));
    const step = stepNamed(turn.dossier, turn.appel, asked);
    const said = turn.say('actes:annule');
    return step === undefined ? { kind: 'done', said } : goTo(turn, step, said);
  },
};
