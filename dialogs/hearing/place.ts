import type { Step } from '../../domain/dossier/steps.js';
import type { Place } from '../../domain/understanding/acts/situation.js';
import type { DossierTurn } from '../dossier/dossier-turn.js';

/** Where a message is said, while a dossier is worked on. */
export function placeOf({ state }: DossierTurn, step: Step): Place {
  if (state.asked === 'attestation') return 'attestation';
  if (state.asked === 'modifier') return 'ajout';
  return step.kind === 'ferme' || step.kind === 'fini' ? 'depose' : step.kind;
}
