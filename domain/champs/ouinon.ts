import { foldInPlace } from '../text/fold.js';
import type { ChampReader, ChampReading } from './champ-reader.js';
import { polarityOf } from './polarity.js';

/** « 2 : la mairie, la Région »: how many there are, before they are named. */
const COUNT = /^(?:\d{1,2}|une?|deux|trois|quatre|cinq|one|two|three)(?: [a-z-]{3,20})? ?[:=](?=\s*\S)/;
const NO_COUNT = /^0/;

/** Reads yes or no, said as such or by the words that the call gives for each. */
export const ouinon: ChampReader = {
  read({ said, champ }): ChampReading {
    const count = COUNT.exec(foldInPlace(said.text));
    if (count !== null)
      return {
        kind: 'read',
        answers: { [champ.id]: !NO_COUNT.test(count[0]) },
        explained: [{ start: 0, end: count[0].length }],
      };
    const { said: answer, unknown, explained } = polarityOf(said, champ.reponses);
    const both = [{ [champ.id]: true }, { [champ.id]: false }];
    if (unknown) return { kind: 'unsure', candidates: both, reason: 'yesno.unknown', explained };
    if (answer === undefined) return { kind: 'none', reason: 'yesno.missing' };
    if (answer === 'both') return { kind: 'unsure', candidates: both, reason: 'yesno.both', explained };
    return { kind: 'read', answers: { [champ.id]: answer }, explained };
  },
};
