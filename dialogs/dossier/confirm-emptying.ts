import type { DialogContext, DialogTurnResult } from '../bot-dialogs.js';
import { ConfirmDialog } from '../confirm/confirm-dialog.js';
import type { DossierTurn } from './dossier-turn.js';

/** Asks whether to empty the draft or, while a complement is prepared, to give it up. */
export function confirmEmptying(
  dc: DialogContext,
  { state, stored, say }: DossierTurn,
): Promise<DialogTurnResult> {
  const acte = stored.complementEnCours === undefined ? 'recommencer' : 'abandonner';
  state.confirming = acte;
  const question = say(
    acte === 'recommencer' ? 'dossier:confirmer_recommencer' : 'complement:confirmer_abandonner',
  );
  return dc.beginDialog(ConfirmDialog.id, { acte, question });
}
