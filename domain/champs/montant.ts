import { readMoney } from '../text/read-money.js';
import { fromReading, type ChampReader } from './champ-reader.js';

/** Reads an amount in euros within the field's bounds. */
export const montant: ChampReader = {
  read: (hearing) => {
    const { champ, said } = hearing;
    const reading = fromReading(hearing, readMoney(said.text), Number);
    const valeur = reading.kind === 'read' ? reading.answers[champ.id] : undefined;
    const tooLarge = typeof valeur === 'number' && champ.bornes !== undefined && valeur > champ.bornes.max;
    return tooLarge ? { kind: 'none', reason: 'money.tooLarge' } : reading;
  },
};
