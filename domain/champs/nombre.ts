import { readNumber } from '../text/read-number.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads a number within the field's bounds. */
export const nombre: ChampReader = {
  read: (hearing) => fromReading(hearing, readNumber(hearing.said.text, hearing.champ.bornes ?? {}), Number),
};
