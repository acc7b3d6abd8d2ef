import type { ChampReader, ChampReading } from './champ-reader.js';
import { polarityOf } from './polarity.js';

/** Reads yes or no, said as such or by the words that the call gives for each. */
export const ouinon: ChampReader = {
  read({ said, champ }): ChampReading {
    const { said: answer, unknown, explained } = polarityOf(said, champ.reponses);
    const both = [{ [champ.id]: true }, { [champ.id]: false }];
    if (unknown) return { kind: 'unsure', candidates: both, reason: 'yesno.unknown', explained };
    if (answer === undefined) return { kind: 'none', reason: 'yesno.missing' };
    if (answer === 'both') return { kind: 'unsure', candidates: both, reason: 'yesno.both', explained };
    return { kind: 'read', answers: { [champ.id]: answer }, explained };
  },
};
