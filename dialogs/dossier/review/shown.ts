import type { StepOutcome } from '../steps/step-outcome.js';
import type { DossierTurn } from '../dossier-turn.js';

/** The message left before its writer could read what it would answer: it does nothing, and the step is asked again. */
export function tooSoon(turn: DossierTurn): StepOutcome {
  return { kind: 'again', replies: [{ text: turn.say('confirmer:trop_tot') }] };
}

/** Somebody else, or the virus scanner, changed the dossier meanwhile: nobody attests to what they have not seen. */
export function shownAnew(turn: DossierTurn): StepOutcome {
  return { kind: 'done', said: turn.say('recapitulatif:change_ailleurs') };
}

/** Whether what is to be sent is no longer what the review showed. */
export function changedSinceShown(turn: DossierTurn): boolean {
  return turn.state.vu !== contentMark(turn);
}

/** A mark of what a review showed: another one means that something was changed since. The service's own readings change nothing of it. */
export function contentMark({ dossier, services }: DossierTurn): string {
  const files = Object.entries(dossier.pieces).map(([piece, fichiers]) => [
    piece,
    fichiers.map(({ id, controle }) => [id, controle === 'non_verifie']),
  ]);
  return services.secrets.fingerprint(JSON.stringify([dossier.champs, files]));
}
