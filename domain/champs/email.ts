import { readEmail } from '../text/read-email.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads an address. */
export const email: ChampReader = {
  read: (hearing) => fromReading(hearing, readEmail(hearing.said.text), String),
};
