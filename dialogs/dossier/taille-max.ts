import type { Fichier } from '../../domain/dossier/dossier.js';
import { sentPieces } from '../../domain/dossier/steps.js';
import { plusGrosFichier } from '../../domain/dossier/taille-message.js';
import { destinationFor } from './destination-for.js';
import type { DossierTurn } from './dossier-turn.js';

/** Largest file that can be sent, bytes: what the call allows, and what the mailbox takes in a message of its own. */
export function tailleMax(turn: DossierTurn): number {
  const limite = destinationFor(turn).tailleMax ?? turn.services.limiteBoite;
  return Math.min(turn.appel.tailleFichierMax, plusGrosFichier(limite));
}

/** Files that were taken for another region's mailbox, and that this one would refuse. */
export function tropGros(turn: DossierTurn): readonly Fichier[] {
  const max = tailleMax(turn);
  return sentPieces(turn.dossier, turn.appel).flatMap(({ id }) =>
    (turn.dossier.pieces[id] ?? []).filter(({ taille }) => taille > max),
  );
}
