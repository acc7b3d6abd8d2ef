import { fromReading, type ChampReader } from './champ-reader.js';
import { readLieu } from './lieu.js';

/** Reads a region, with its département when the text gives one. */
export const territoire: ChampReader = {
  read: (hearing) =>
    fromReading(hearing, readLieu(hearing), ({ region, departement }) => ({
      [hearing.champ.id]: region,
      ...(departement === undefined || hearing.lieu.departement === undefined
        ? {}
        : { [hearing.lieu.departement]: departement }),
    })),
};
