import type { Piece } from '../../../domain/appel/appel.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { missingPieces, steps, type Step } from '../../../domain/dossier/steps.js';
import { DOCUMENTS } from '../../say/fiche.js';
import { fichesOf } from '../../turn/fiches.js';
import { nextOf, type DossierTurn, type Waiting } from '../dossier-turn.js';
import { inFiches } from '../fiche/sections.js';

/** Once nothing is left to send, the documents are one line. */
const OVER: ReadonlySet<Step['kind']> = new Set(['recapitulatif', 'controle', 'ferme', 'fini']);

/** Whether a step is asked by the form of all documents. */
export function inDocuments(turn: DossierTurn, { kind }: Step): boolean {
  return inFiches(turn) && (kind === 'piece' || kind === 'incomplet');
}

/** Whether the form of the documents shows them all. */
export function isDocumentsOpen(turn: DossierTurn): boolean {
  if (!inFiches(turn)) return false;
  const { rouverte } = fichesOf(turn.conversation, turn.dossier.reference);
  return rouverte === DOCUMENTS || unnamed(turn).length > 0 || !OVER.has(nextOf(turn).kind);
}

/** The documents that the call asks for, those that may be left out among them. */
export function documentsOf({ dossier, appel }: DossierTurn): readonly Piece[] {
  return steps(dossier, appel).flatMap((step) => (step.kind === 'piece' ? [step.piece] : []));
}

/** The documents without a file that are still asked for. */
export function documentsAsked(turn: DossierTurn): readonly Piece[] {
  const { dossier, appel } = turn;
  const missing = missingPieces(dossier, appel);
  return documentsOf(turn).filter(
    (piece) =>
      missing.includes(piece) ||
      (filesUnder(turn, piece).length === 0 && !piece.obligatoire && !dossier.passes.includes(piece.id)),
  );
}

/** The files of a document. */
export function filesUnder({ dossier }: DossierTurn, { id }: Piece): readonly Fichier[] {
  return dossier.pieces[id] ?? [];
}

/** The files that wait for the name of their document. */
export function unnamed({ state }: DossierTurn): readonly Waiting[] {
  return (state.enAttente ?? []).filter(({ pour }) => pour === undefined);
}

/** The document that a file is for which nothing tells: the one that is asked; where all are shown, the only one left. */
export function pieceAsked(turn: DossierTurn, step: Step): Piece | undefined {
  if (!inDocuments(turn, step)) return step.kind === 'piece' ? step.piece : undefined;
  const [only, other] = documentsAsked(turn);
  return other === undefined ? only : undefined;
}
