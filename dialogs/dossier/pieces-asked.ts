import type { Piece } from '../../domain/appel/appel.js';
import { applies, fieldsOf } from '../../domain/appel/condition.js';
import { missingPieces } from '../../domain/dossier/steps.js';
import type { DossierTurn } from './dossier-turn.js';

/** The documents that files may be for: those that are missing first, then those that answers still to come may ask for. */
export function piecesAsked({ dossier, appel }: DossierTurn): readonly Piece[] {
  const missing = missingPieces(dossier, appel);
  const mayApply = ({ quand }: Piece): boolean =>
    applies(quand, dossier.champs) ||
    (quand !== undefined && fieldsOf(quand).some((id) => dossier.champs[id] === undefined));
  return [...missing, ...appel.pieces.filter((piece) => !missing.includes(piece) && mayApply(piece))];
}

/** What a document is called. */
export function pieceNamed(
  { appel, conversation }: Pick<DossierTurn, 'appel' | 'conversation'>,
  id: string,
): string {
  return appel.pieces.find((piece) => piece.id === id)?.libelle[conversation.langue] ?? id;
}
