import { foldInPlace } from '../text/fold.js';
import { askWhich, onlyMeant, taken, type Bounds } from './bounded.js';
import type { ChampReading, Hearing } from './champ-reader.js';
import { scanNumbers, type FoundNumber } from './numbers/scan-numbers.js';
import { standing } from './standing.js';

/** « aucun bénévole », « pas de salarié », « personne » : none, where none may be answered. */
const NONE =
  /^\W*(?:(?:nous |on |j')?(?:n'en |n')?(?:avons |a |ai |en a )?(?:aucune?s?|pas (?:de|d')|zero|personne|none|no one|nobody|nil)\b[^.,;0-9]{0,40}|pas du tout|0)\W*$/;
const NEGATIVE = /^\s*(?:-|moins |minus )\s?\d/;
const HALF = /\b(?:mi|half)[ -]?(?:temps|time)\b/;

/** Reads how many there are of something: a whole number, whatever is counted. */
export function readCompte(hearing: Hearing): ChampReading {
  const { said } = hearing;
  const folded = foldInPlace(said.text);
  if (NONE.test(folded)) return taken(hearing, 0, [{ start: 0, end: said.text.length }], BOUNDS);
  if (NEGATIVE.test(folded)) return { kind: 'none', reason: 'number.negative' };
  if (HALF.test(folded)) return { kind: 'none', reason: 'number.whole' };
  const found = counted(scanNumbers(folded));
  const { kept, doubtful, denied, unknown } = standing(said, folded, found);
  const explained = found.map(({ start, end }) => ({ start, end }));
  const values = [...new Set((kept.length > 0 ? kept : doubtful).map(({ value }) => value))];
  if (kept.length > 0) {
    const only = onlyMeant(values, BOUNDS);
    return only === undefined
      ? askWhich(hearing, values, 'number.several', explained, BOUNDS)
      : taken(hearing, only, explained, BOUNDS);
  }
  if (values.length > 0)
    return askWhich(hearing, values, unknown ? 'number.unsure' : 'number.sure', explained, BOUNDS);
  if (unknown) return { kind: 'none', reason: 'number.unknown' };
  return { kind: 'none', reason: denied ? 'number.denied' : 'number.missing' };
}

/** « un » and « une » are articles where another number is said. */
function counted(found: readonly FoundNumber[]): readonly FoundNumber[] {
  const numbers = found.filter(({ article }) => !article);
  return numbers.length > 0 ? numbers : found;
}

const BOUNDS: Bounds = { faultOf, apart: 0.5, missing: 'number.missing' };

function faultOf({ champ: { bornes } }: Hearing, value: number): string | undefined {
  if (!Number.isInteger(value)) return 'number.whole';
  if (value < (bornes?.min ?? 0)) return 'number.tooSmall';
  return bornes !== undefined && value > bornes.max ? 'number.tooLarge' : undefined;
}
