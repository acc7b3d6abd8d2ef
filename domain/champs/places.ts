import type { ChampType } from './champs.js';

/** The types whose value says where a dossier belongs. */
export const PLACES: ReadonlySet<ChampType> = new Set<ChampType>(['territoire', 'departement']);
