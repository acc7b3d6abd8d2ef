import { readYesNo } from '../text/read-yesno.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads yes or no. */
export const ouinon: ChampReader = {
  read: (hearing) => fromReading(hearing, readYesNo(hearing.said.text), Boolean),
};
