import type { Piece } from '../../domain/appel/appel.js';
import type { DossierTurn } from './dossier-turn.js';

/** The words that move a file under a document. */
export function moveButton(
  { say, conversation }: DossierTurn,
  { nom }: { readonly nom: string },
  { libelle }: Piece,
): string {
  return say('pieces:bouton_deplacer', { nom, piece: libelle[conversation.langue] });
}
