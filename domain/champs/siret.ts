import { readSiret } from '../text/read-siret.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads 14 digits. */
export const siret: ChampReader = {
  read: (hearing) => fromReading(hearing, readSiret(hearing.said.text), String),
};
