import type { Appel, Piece } from '../appel/appel.js';
import { completed } from './complement.js';
import type { Dossier } from './dossier.js';
import { isDone, missingPieces, requiredPieces, sentPieces, steps, type Step } from './steps.js';

/** Where one document of a dossier stands. */
export type EtatPiece = 'recue' | 'plus_tard' | 'manquante';

/** Where a dossier stands, at a glance. */
export interface Suivi {
  /** Steps that need nothing more, among those that apply. */
  readonly faites: number;
  /** One more as long as nothing is filed: a draft is never all done. */
  readonly total: number;
  /** The group of fields, or the documents, of which something is left; absent where nothing is. */
  readonly enCours?: { readonly groupe: string } | 'pieces';
  /** The required documents and those that were added, in the order of the call. */
  readonly pieces: readonly { readonly piece: Piece; readonly etat: EtatPiece }[];
}

/** Sums up a dossier, with what is being added to it. */
export function suiviOf(dossier: Dossier, appel: Appel): Suivi {
  const worked = completed(dossier);
  const all = steps(worked, appel);
  const missing = new Set(missingPieces(worked, appel));
  const done = (step: Step): boolean =>
    isDone(worked, step) && !(step.kind === 'piece' && missing.has(step.piece));
  const left = all.find((step) => !done(step) && step.kind !== 'lectures');
  const shown = new Set([...requiredPieces(worked, appel), ...sentPieces(worked, appel)]);
  return {
    faites: all.filter(done).length,
    total: all.length + (dossier.statut === 'brouillon' ? 1 : 0),
    ...(left === undefined ? {} : { enCours: sectionOf(left, appel) }),
    pieces: appel.pieces
      .filter((piece) => shown.has(piece))
      .map((piece) => ({ piece, etat: etatOf(piece, worked, missing) })),
  };
}

function sectionOf(step: Step, { champs }: Appel): { readonly groupe: string } | 'pieces' {
  if (step.kind === 'piece') return 'pieces';
  const siret = champs.find(({ type }) => type === 'siret');
  const champ = step.kind === 'champ' || step.kind === 'code' ? step.champ : siret;
  return champ === undefined ? 'pieces' : { groupe: champ.groupe };
}

function etatOf({ id }: Piece, { plusTard }: Dossier, missing: ReadonlySet<Piece>): EtatPiece {
  if (![...missing].some((piece) => piece.id === id)) return 'recue';
  return plusTard.includes(id) ? 'plus_tard' : 'manquante';
}
