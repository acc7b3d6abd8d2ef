import { readReference } from '../../domain/dossier/reference.js';
import { comparedWords } from '../../domain/understanding/same-wording.js';
import { isWording } from '../wordings.js';
import type { Say } from '../say/words.js';

const LONGEST = 80;

/** The reference of a message that says nothing else (« reprendre AAP23-7KQ4-M2XD »): no step takes it for an answer. */
export function readBareReference(text: string, say: Say): string | undefined {
  if (text.length > LONGEST) return undefined;
  const reference = readReference(text);
  if (reference === undefined) return undefined;
  const glued = reference.replaceAll('-', '').toLowerCase();
  const known = [glued, ...comparedWords(reference)];
  const around = say('commandes:autour_reference');
  const others = comparedWords(text).filter((word) => !known.includes(word) && !isWording(word, around));
  return others.length === 0 ? reference : undefined;
}
