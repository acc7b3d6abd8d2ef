import { readReference } from '../../domain/dossier/reference.js';
import { comparedWords } from '../../domain/understanding/same-wording.js';
import type { Wordings } from '../../domain/understanding/wordings.js';

const LONGEST = 80;

/** The reference of a message that says nothing else (« reprendre AAP23-7KQ4-M2XD »): no step takes it for an answer. */
export function readBareReference(text: string, wordings: Wordings): string | undefined {
  if (text.length > LONGEST) return undefined;
  const reference = readReference(text);
  if (reference === undefined) return undefined;
  const glued = reference.replaceAll('-', '').toLowerCase();
  const known = [glued, ...comparedWords(reference)];
  const others = comparedWords(text).filter(
    (word) => !known.includes(word) && !wordings.is(word, 'indices/autour-reference'),
  );
  return others.length === 0 ? reference : undefined;
}
