import { foldInPlace } from '../text/fold.js';
import { taken, type Bounds } from './bounded.js';
import type { ChampReading, Hearing } from './champ-reader.js';
import { scanNumbers } from './numbers/scan-numbers.js';
import { counted, isNegative, oneNumber } from './one-number.js';

/** « aucun bénévole », « pas de salarié », « personne » : none, where none may be answered. */
const NONE =
  /^\W*(?:(?:nous |on |j')?(?:n'en |n')?(?:avons |a |ai |en a )?(?:aucune?s?|pas (?:de|d')|zero|personne|none|no one|nobody|nil)\b[^.,;0-9]{0,40}|pas du tout|0)\W*$/;
const HALF = /\b(?:mi|half)[ -]?(?:temps|time)\b/;

/** Reads how many there are of something: a whole number, whatever is counted. */
export function readCompte(hearing: Hearing): ChampReading {
  const { said } = hearing;
  const folded = foldInPlace(said.text);
  if (NONE.test(folded)) return taken(hearing, 0, [{ start: 0, end: said.text.length }], BOUNDS);
  if (isNegative(folded)) return { kind: 'none', reason: 'number.negative' };
  if (HALF.test(folded)) return { kind: 'none', reason: 'number.whole' };
  const found = counted(scanNumbers(folded));
  return oneNumber(hearing, folded, found, BOUNDS);
}

const BOUNDS: Bounds = { faultOf, apart: 0.5, missing: 'number.missing' };

function faultOf({ champ: { bornes } }: Hearing, value: number): string | undefined {
  if (!Number.isInteger(value)) return 'number.whole';
  if (value < (bornes?.min ?? 0)) return 'number.tooSmall';
  return bornes !== undefined && value > bornes.max ? 'number.tooLarge' : undefined;
}
