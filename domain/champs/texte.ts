import { readText } from '../text/read-text.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads free text of bounded length. */
export const texte: ChampReader = {
  read: (hearing) => fromReading(hearing, readText(hearing.said.typed, { max: hearing.champ.max }), String),
};
