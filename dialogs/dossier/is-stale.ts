import type { Message } from '../turn/message.js';
import type { DossierTurn } from './dossier-turn.js';

/** Whether a button was pressed that belongs to another step, or to another dossier. */
export function isStale({ state, stored }: DossierTurn, { cardStep, dossier }: Message): boolean {
  return (
    (cardStep !== undefined && cardStep !== state.asked) ||
    (dossier !== undefined && dossier !== stored.reference)
  );
}
