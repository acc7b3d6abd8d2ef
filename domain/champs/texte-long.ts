import { readText } from '../text/read-text.js';
import type { ChampReader } from './champ-reader.js';
import { texte } from './texte.js';

/** From so many characters, or with a line break, a text was written to be kept as it stands. */
const WRITTEN = 160;

/** Reads a text with its paragraphs, as it was written; a short one is cleaned of what wraps it. */
export const texteLong: ChampReader = {
  read: (hearing) => {
    const { said, champ } = hearing;
    const asIs = said.typed.trim();
    if (asIs.length < WRITTEN && !asIs.includes('\n')) return texte.read(hearing);
    const reading = readText(asIs, { max: champ.max });
    if (reading.kind !== 'read')
      return { kind: 'none', reason: reading.kind === 'none' ? reading.reason : 'text.remark' };
    return {
      kind: 'read',
      answers: { [champ.id]: reading.value },
      explained: [{ start: 0, end: said.text.length }],
    };
  },
};
