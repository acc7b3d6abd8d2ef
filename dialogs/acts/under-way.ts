import type { StepOutcome } from '../dossier/steps/step-outcome.js';
import { again, type Work } from './act.js';

/** Says that what is asked for is being done already: the draft, or the complement, goes on. */
export function alreadyUnderWay({ turn }: Work): StepOutcome {
  const key = turn.stored.complementEnCours === undefined ? 'dossier:deja_en_cours' : 'complement:en_cours';
  return again(turn.say(key, { reference: turn.stored.reference }));
}
