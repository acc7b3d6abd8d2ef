import type { Piece } from '../../domain/appel/appel.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import type { DossierTurn } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';

/** A paper that is read more surely than this as one that nobody asks for is not put anywhere. */
const SURELY_OTHER = 0.85;

/** Nothing in it can be read. */
export function isIllegible({ lecture }: Fichier): boolean {
  return lecture?.defauts.some(({ id }) => id === 'illisible') === true;
}

/** The document that a file surely is, which the answers so far don't ask for. */
export function unaskedPiece(turn: DossierTurn, { lecture }: Fichier): Piece | undefined {
  if (lecture?.etat !== 'lue' || !isSurePlace(lecture)) return undefined;
  const asked = piecesAsked(turn);
  return turn.appel.pieces.find((piece) => piece.id === lecture.piece && !asked.includes(piece));
}

/** The paper that a file surely is, which the call doesn't ask for. */
export function otherPaper(
  { appel }: DossierTurn,
  { lecture }: Fichier,
): { libelle: Piece['libelle']; obtenu: boolean } | undefined {
  return lecture?.etat !== 'lue' || lecture.probability < SURELY_OTHER
    ? undefined
    : appel.autresPapiers.find(({ id }) => id === lecture.autre);
}

/** The document of the call that a file surely is. */
export function surePiece(turn: DossierTurn, { lecture }: Fichier): Piece | undefined {
  return lecture?.etat === 'lue' && isSurePlace(lecture)
    ? piecesAsked(turn).find(({ id }) => id === lecture.piece)
    : undefined;
}
