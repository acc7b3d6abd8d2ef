import { readRna } from '../text/read-rna.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads an association's number, or that it has none. */
export const rna: ChampReader = {
  read: (hearing) => fromReading(hearing, readRna(hearing.said.text), (found) => found ?? 'aucun'),
};
