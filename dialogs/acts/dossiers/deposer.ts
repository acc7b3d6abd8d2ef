import { missingPieces } from '../../../domain/dossier/steps.js';
import type { StepOutcome } from '../../dossier/steps/step-outcome.js';
import { notUnderstood } from '../../dossier/not-understood.js';
import { acceptReview } from '../../dossier/steps/recapitulatif.js';
import { resume } from '../../dossiers/start-or-resume.js';
import { again, TOLD, type Act, type Work } from '../act.js';

/** Files the dossier: never by this alone. It leads to the review and its attestation, or says what is missing. */
export const deposer: Act = {
  serious: true,
  run: async ({ dc, work }) => {
    if (work === undefined) {
      await resume(dc);
      return TOLD;
    }
    if (work.turn.stored.complementEnCours !== undefined)
      return work.step.kind === 'envoi' ? { kind: 'asked' } : again(work.turn.say('complement:pas_fini'));
    return work.step.kind === 'recapitulatif' ? towardsFiling(work) : cannotFileYet(work);
  },
};

/** From the review to the attestation; there, what is to be said to file is said again. */
function towardsFiling(work: Work): StepOutcome {
  const { turn } = work;
  return turn.state.asked === 'attestation' ? notUnderstood(work, '') : acceptReview(turn);
}

/** A complete dossier only can be filed; an incomplete one says what is missing. */
function cannotFileYet({ turn: { dossier, appel, say, conversation }, step }: Work): StepOutcome {
  const missing = missingPieces(dossier, appel).map(({ libelle }) => `\n- ${libelle[conversation.langue]}`);
  const listed = step.kind === 'incomplet' || missing.length === 0;
  const text = say('dossier:pas_complet');
  return again(listed ? text : `${text} ${say('dossier:pas_complet_pieces', { pieces: missing.join('') })}`);
}
