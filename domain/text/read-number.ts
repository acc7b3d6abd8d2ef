import { none, read, unsure, type Reading } from './reading.js';
import { scanNumbers, type FoundNumber } from './scan-numbers.js';

/** Accepted values, both ends included. */
export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
}

const AND_A_HALF =
  /^(?: (?:etp|postes?|temps plein|equivalents? temps plein|personnes?|ans?|mois|jours?))? (?:et|and) (?:une? |a )?(?:demie?|half)\b/;
const HALF_TIME = /^ ?(?:postes? )?(?:a |en )?(?:mi[- ]temps|demi\b|demie\b)/;
const QUARTERS = /^ quarts?\b/;
const PERCENT = /^ ?%|^ pour ?cents?\b/;
const BARE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:mi[- ]temps|demie?\b|la moitie|half)/, 0.5],
  [/\b(?:temps (?:plein|complet)|plein temps|full[- ]time)\b/, 1],
];

/**
 * Reads one number: « 1,5 », « un et demi », « 0.8 », « 1 ETP et demi », « mi-temps » (0.5), « deux postes à 80 % » (1.6).
 * Reasons: number.missing, number.negative, number.tooSmall, number.tooLarge, number.several.
 */
export function readNumber(text: string, bounds: NumberBounds = {}): Reading<number> {
  const { folded, numbers } = scanNumbers(text);
  if (numbers.some(({ negative }) => negative)) return none('number.negative');
  const after = (number: FoundNumber): string => folded.slice(number.end);
  const share = numbers.filter((number) => PERCENT.test(after(number)));
  const counted = numbers.filter((number) => !share.includes(number));
  const firm = counted.filter((number) => !number.article || partOf(number, after(number)) !== number.value);
  const values = [
    ...new Set((firm.length > 0 ? firm : counted).map((number) => partOf(number, after(number)))),
  ];
  const [value, other] = values;
  if (share[0] !== undefined && share.length === 1 && other === undefined)
    return within((value ?? 1) * (share[0].value / 100), bounds);
  if (other !== undefined) return unsure(values.slice(0, 5), 'number.several');
  if (value !== undefined && firm.length > 0) return within(value, bounds);
  const bare = BARE.find(([pattern]) => pattern.test(folded))?.[1] ?? value;
  return bare === undefined ? none('number.missing') : within(bare, bounds);
}

/** The number with the fraction that follows it: « un » et demi, « trois » quarts, « deux » mi-temps. */
function partOf({ value }: FoundNumber, rest: string): number {
  if (AND_A_HALF.test(rest)) return value + 0.5;
  if (HALF_TIME.test(rest)) return value * 0.5;
  return QUARTERS.test(rest) ? value * 0.25 : value;
}

function within(value: number, { min = -Infinity, max = Infinity }: NumberBounds): Reading<number> {
  const rounded = Math.round(value * 1e4) / 1e4;
  if (rounded < min) return none('number.tooSmall');
  if (rounded > max) return none('number.tooLarge');
  return read(rounded, String(rounded).replace('.', ','));
}
