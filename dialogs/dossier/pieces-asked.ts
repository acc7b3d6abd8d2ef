import type { Piece } from '../../domain/appel/appel.js';
import { applies } from '../../domain/appel/condition.js';
import { missingPieces } from '../../domain/dossier/steps.js';
import type { DossierTurn } from './dossier-turn.js';

/** The documents that files may be for: those that are missing first. */
export function piecesAsked({ dossier, appel }: DossierTurn): readonly Piece[] {
  const missing = missingPieces(dossier, appel);
  const others = appel.pieces.filter(
    (piece) => !missing.includes(piece) && applies(piece.quand, dossier.champs),
  );
  return [...missing, ...others];
}
