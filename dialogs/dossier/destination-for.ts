import type { Destination } from '../../domain/dossier/courriers.js';
import { destinationDe } from '../../domain/dossier/lieu.js';
import type { DossierTurn } from './dossier-turn.js';

/** The service that this dossier goes to. */
export function destinationFor(turn: DossierTurn): Destination {
  return destinationDe(turn.services.territoires, turn.appel, turn.dossier.champs);
}
