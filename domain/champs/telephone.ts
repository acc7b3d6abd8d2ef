import { readPhone } from '../text/read-phone.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads a number. */
export const telephone: ChampReader = {
  read: (hearing) => fromReading(hearing, readPhone(hearing.said.text), String),
};
