import { resume } from '../../dossiers/start-or-resume.js';
import { alreadyUnderWay } from '../under-way.js';
import type { StepOutcome } from '../../dossier/steps/step-outcome.js';
import { TOLD, type Act, type Work } from '../act.js';

/** « Continuer » in the middle of a dossier: from a document that has its files to the next step. */
function goOn(work: Work): StepOutcome {
  const { turn, step } = work;
  const there = step.kind === 'piece' && (turn.dossier.pieces[step.piece.id]?.length ?? 0) > 0;
  return there ? { kind: 'done', said: '' } : alreadyUnderWay(work);
}

/** Goes on with a draft, or with a complement that was begun. */
export const reprendre: Act = {
  run: async ({ dc, work }) => {
    if (work !== undefined) return goOn(work);
    await resume(dc);
    return TOLD;
  },
};
