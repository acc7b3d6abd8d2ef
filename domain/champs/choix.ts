import { readChoice } from '../text/read-choice.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads one of the field's options. */
export const choix: ChampReader = {
  read: (hearing) => {
    const { champ, said } = hearing;
    const options = champ.options.map(({ id, libelle, synonymes }) => ({
      id,
      label: libelle[said.langue],
      synonyms: [libelle.fr, libelle.en, ...synonymes],
    }));
    return fromReading(hearing, readChoice(said.text, options), String);
  },
};
