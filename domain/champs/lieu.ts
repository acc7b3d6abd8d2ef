import { readTerritoire, type Lieu } from '../appel/regions.js';
import type { Reading } from '../text/reading.js';
import type { Hearing } from './champ-reader.js';

/** Reads a place, among the communes of a postal code that départements share when one was given just before. */
export function readLieu({ said, territoires, codePostal }: Hearing): Reading<Lieu> {
  return readTerritoire(said.text, territoires, codePostal === undefined ? {} : { codePostal });
}
