import { destinationOf } from '../../domain/appel/regions.js';
import type { Destination } from '../../domain/dossier/courriers.js';
import type { DossierTurn } from './dossier-turn.js';

/** The service that this dossier goes to. */
export function destinationFor(turn: DossierTurn): Destination {
  const { region, departement } = turn.dossier.champs;
  return destinationOf(
    turn.services.territoires,
    String(region ?? ''),
    departement === undefined ? undefined : String(departement),
  );
}
