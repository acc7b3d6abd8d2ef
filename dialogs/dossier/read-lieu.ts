import { readTerritoire, type Lieu } from '../../domain/appel/regions.js';
import { none, read, unsure, type Reading } from '../../domain/text/reading.js';
import type { DossierTurn } from './dossier-turn.js';

/** A département with its region. */
export type LieuPrecis = Required<Lieu>;

/** Reads the region in which a dossier is filed, with its département when the text gives one. */
export function readRegion(turn: DossierTurn, text: string): Reading<Lieu> {
  return readPlace(turn, text);
}

/** Reads the département; a region alone is not enough, nor a département of another region without asking. */
export function readDepartement(turn: DossierTurn, text: string): Reading<LieuPrecis> {
  const reading = readPlace(turn, text);
  if (reading.kind === 'none') return reading;
  const lieux = (reading.kind === 'read' ? [reading.value] : reading.candidates).flatMap(
    ({ region, departement }) => (departement === undefined ? [] : [{ region, departement }]),
  );
  const [only] = lieux;
  if (only === undefined) return none('territoire.departement');
  if (reading.kind === 'unsure') return unsure(lieux, reading.reason);
  return only.region === turn.dossier.champs['region']
    ? read(only)
    : unsure([only], 'territoire.autre_region');
}

/** Among the communes of a postal code that départements share, when one was given just before. */
function readPlace({ services, state }: DossierTurn, text: string): Reading<Lieu> {
  const { codePostal } = state;
  return readTerritoire(text, services.territoires, codePostal === undefined ? {} : { codePostal });
}
