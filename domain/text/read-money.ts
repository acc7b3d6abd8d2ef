import { none, read, unsure, type Reading } from './reading.js';
import { scanNumbers, type FoundNumber } from './scan-numbers.js';

/** Above this an amount is a slip of the keyboard: ten times the 2023 call's envelope is far below it. */
const MOST_EUROS = 1e9;
const EURO = /^ ?(?:€|eur\b|euros?\b|euro\b)/;
const SCALE: readonly (readonly [RegExp, number])[] = [
  [/^ ?k(?: ?(?:€|eur|euros?)|\b)/, 1e3],
  [/^ ?m(?: ?€| ?eur\b| ?euros?\b)/, 1e6],
];
/** « entre 20 000 et 25 000 € »: the unit said once belongs to both. */
const BETWEEN = /^ ?(?:et|a|ou|-) ?(?:de )?$/;

interface Amount {
  readonly euros: number;
  readonly unit: boolean;
  readonly number: FoundNumber;
}

/**
 * Reads one amount in euros, with at most two decimals: « 25 000 € », « 25k », « mille deux cents », « 25.000,50 euros ».
 * Reasons: money.missing, money.notPositive, money.tooLarge, money.several, money.decimals (« 25,000 »).
 */
export function readMoney(text: string): Reading<number> {
  const { folded, numbers } = scanNumbers(text);
  const firm = numbers.filter(({ article }) => !article);
  const amounts = (firm.length > 0 ? firm : numbers).map((number) =>
    amountOf(number, folded.slice(number.end)),
  );
  const withUnit = amounts.filter(({ unit, number }, i) => {
    const next = amounts[i + 1];
    return unit || (next?.unit === true && BETWEEN.test(folded.slice(number.end, next.number.start)));
  });
  const kept = withUnit.length > 0 ? withUnit : amounts;
  if (kept.some(({ euros, number }) => number.negative || euros <= 0)) return none('money.notPositive');
  const distinct = [...new Set(kept.map(({ euros }) => euros))];
  const [only] = distinct;
  if (only === undefined) return none('money.missing');
  if (distinct.length > 1) return unsure(distinct.slice(0, 5), 'money.several');
  if (kept.some(({ number }) => number.ambiguous)) return unsure([only * 1000, only], 'money.decimals');
  return only > MOST_EUROS ? none('money.tooLarge') : read(only, formatEuros(only));
}

/** « 25 000,50 € », as French typography writes it, with no-break spaces. */
export function formatEuros(euros: number): string {
  const [whole = '', cents = ''] = euros.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return `${grouped}${cents === '00' ? '' : `,${cents}`}\u00a0€`;
}

function amountOf(number: FoundNumber, rest: string): Amount {
  const scale = SCALE.find(([pattern]) => pattern.test(rest));
  const times = scale?.[1] ?? 1;
  const unit = scale !== undefined || EURO.test(rest);
  return { euros: Math.round(number.value * times * 100) / 100, unit, number };
}
