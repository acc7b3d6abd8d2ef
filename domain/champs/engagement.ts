import type { ChampReader, ChampReading } from './champ-reader.js';
import { polarityOf } from './polarity.js';

const CUES = {
  oui: [
    "je m'engage",
    'nous nous engageons',
    "j'accepte",
    'nous acceptons',
    'je certifie',
    "j'atteste",
    'i agree',
    'i accept',
    'i certify',
    'we agree',
    'coche',
  ],
  non: ['je refuse', 'nous refusons', 'i refuse', 'i disagree'],
};

/** Reads the box that must be ticked: a yes, and nothing else. */
export const engagement: ChampReader = {
  read({ said, champ }): ChampReading {
    const { said: answer, unknown, explained } = polarityOf(said, champ.reponses ?? CUES);
    if (answer === true && !unknown) return { kind: 'read', answers: { [champ.id]: true }, explained };
    if (answer === false)
      return { kind: 'unsure', candidates: [{ [champ.id]: true }], reason: 'engagement.non', explained };
    return { kind: 'none', reason: 'engagement.missing' };
  },
};
