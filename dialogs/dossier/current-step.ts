import { keyOf } from '../../domain/dossier/step-key.js';
import type { Step } from '../../domain/dossier/steps.js';
import { nextOf, type DossierTurn } from './dossier-turn.js';
import { stepNamed } from './steps/find-step.js';

/** The step that was asked, if it still exists; the call's closing in between wins. */
export function currentStep(turn: DossierTurn): Step | undefined {
  const next = nextOf(turn);
  const { asked } = turn.state;
  if (next.kind === 'ferme' || next.kind === 'fini' || asked === undefined) return next;
  if (asked === 'ajout' && turn.stored.complementEnCours !== undefined) return { kind: 'ajout' };
  if (asked === 'modifier' || asked === 'attestation')
    return next.kind === 'recapitulatif' || asked === 'modifier' ? next : undefined;
  return keyOf(next) === asked ? next : stepNamed(turn.dossier, turn.appel, asked);
}
