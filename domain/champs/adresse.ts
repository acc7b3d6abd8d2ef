import { readAdresse } from '../text/read-adresse.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads a postal address. */
export const adresse: ChampReader = {
  read: (hearing) =>
    fromReading(
      hearing,
      readAdresse(hearing.said.text),
      ({ adresse: rue, codePostal, commune }) => `${rue}, ${codePostal} ${commune}`,
    ),
};
