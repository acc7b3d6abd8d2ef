import { readReference } from '../domain/dossier/reference.js';
import { compared, wordings } from './wordings.js';
import type { Say } from './words.js';

const LONGEST = 80;

/** The reference of a message that says nothing else (« reprendre AAP23-7KQ4-M2XD »): no step takes it for an answer. */
export function readLoneReference(text: string, say: Say): string | undefined {
  if (text.length > LONGEST) return undefined;
  const reference = readReference(text);
  if (reference === undefined) return undefined;
  const known = [...wordings(say('commandes:autour_reference')), ...compared(reference)];
  const glued = reference.replaceAll('-', '').toLowerCase();
  const others = compared(text).filter((word) => !known.includes(word) && word !== glued);
  return others.length === 0 ? reference : undefined;
}
