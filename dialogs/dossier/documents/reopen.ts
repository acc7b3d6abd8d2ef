import { keyOf } from '../../../domain/dossier/step-key.js';
import { forgetStep, type DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from '../steps/step-outcome.js';
import { askDocuments } from './ask-documents.js';
import { documentsOf } from './sections.js';

/** The words that open the documents again. */
export function documentsWords({ say }: DossierTurn): string {
  return say('actes:bouton_modifier_nom', { nom: say('documents:titre') });
}

/** Opens the documents, to change what was sent. */
export function reopenDocuments(turn: DossierTurn): StepOutcome | undefined {
  const [first] = documentsOf(turn);
  if (first === undefined) return undefined;
  forgetStep(turn);
  turn.state.asked = keyOf({ kind: 'piece', piece: first });
  return { kind: 'stay', replies: [askDocuments(turn)] };
}
