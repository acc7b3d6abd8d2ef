import type { Appel, Piece } from '../appel/appel.js';
import { completed } from './complement.js';
import type { Dossier } from './dossier.js';
import { isDone, missingPieces, requiredPieces, sentPieces, steps } from './steps.js';

/** Where one document of a dossier stands. */
export type EtatPiece = 'recue' | 'plus_tard' | 'manquante';

/** Where a dossier stands, at a glance. */
export interface Suivi {
  /** Steps that need nothing more, among those that apply. */
  readonly faites: number;
  readonly total: number;
  /** The required documents and those that were added, in the order of the call. */
  readonly pieces: readonly { readonly piece: Piece; readonly etat: EtatPiece }[];
}

/** Sums up a dossier, with what is being added to it. */
export function suiviOf(dossier: Dossier, appel: Appel): Suivi {
  const worked = completed(dossier);
  const all = steps(worked, appel);
  const missing = new Set(missingPieces(worked, appel));
  const shown = new Set([...requiredPieces(worked, appel), ...sentPieces(worked, appel)]);
  return {
    faites: all.filter((step) => isDone(worked, step) && !(step.kind === 'piece' && missing.has(step.piece)))
      .length,
    total: all.length,
    pieces: appel.pieces
      .filter((piece) => shown.has(piece))
      .map((piece) => ({ piece, etat: etatOf(piece, worked, missing) })),
  };
}

function etatOf({ id }: Piece, { plusTard }: Dossier, missing: ReadonlySet<Piece>): EtatPiece {
  if (![...missing].some((piece) => piece.id === id)) return 'recue';
  return plusTard.includes(id) ? 'plus_tard' : 'manquante';
}
