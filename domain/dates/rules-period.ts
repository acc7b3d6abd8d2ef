import type { Temporal } from 'temporal-polyfill';
import { dayOf, isoWeek, months, oneDay, weekOf, type Day, type Days } from './calendar.js';
import { fullYear, occurrence, rule, YEAR, type Found, type Rule, type RuleContext } from './piece.js';

const YEAR4 = '((?:19|20)\\d\\d)';
const UNITS: Readonly<Record<string, (count: number) => Temporal.DurationLike>> = {
  jour: (days) => ({ days }),
  semaine: (weeks) => ({ days: Math.round(weeks * 7) }),
  mois: (count) => ({ months: Math.floor(count), days: Math.round((count % 1) * 30) }),
  an: (count) => ({ months: Math.round(count * 12) }),
  heure: (hours) => ({ days: Math.floor(hours / 24) }),
  trimestre: (count) => ({ months: Math.round(count * 3) }),
  semestre: (count) => ({ months: Math.round(count * 6) }),
};
const FEW: Readonly<Record<string, number>> = {
  quinzaine: 14,
  huitaine: 8,
  dizaine: 10,
  vingtaine: 20,
  trentaine: 30,
};
const COUNT =
  '(?:environ )?(\\d{1,3}(?:[.,]\\d)?) (?:prochain )?(jour|semaine|mois|an|heure|trimestre|semestre)';
const FEW_DAYS = '(?:1 |le )?(quinzaine|huitaine|dizaine|vingtaine|trentaine)(?: de jour)?';

/** « Quinze jours » are two weeks, « huit jours » one. */
function length(count: string | undefined, unit: string | undefined, half: boolean): Temporal.DurationLike {
  const number = Number((count ?? '').replace(',', '.')) + (half ? 0.5 : 0);
  if (unit === 'jour' && (number === 15 || number === 8)) return { days: number - 1 };
  return (UNITS[unit ?? ''] ?? UNITS['jour'] ?? ((days) => ({ days })))(number);
}

function inTime(match: RegExpExecArray, today: Day): Day {
  const few = FEW[match[1] ?? ''];
  return few === undefined
    ? today.add(length(match[2], match[3], match[4] !== undefined))
    : today.add({ days: few });
}

const shiftOf = (word: string | undefined): number => (word === 'prochain' ? 1 : word === 'dernier' ? -1 : 0);
const block = (today: Day, size: number, shift: number): Days => {
  const index = Math.floor((today.month - 1) / size) + shift;
  const year = today.year + Math.floor((index * size) / 12);
  const first = (((index * size) % 12) + 12) % 12;
  return months(year, first + 1, first + size);
};
const yearPart = (name: string | undefined, year: number): Days => {
  const [from, to] = name === 'debut' ? [1, 3] : name === 'mi' ? [6, 7] : name === 'fin' ? [10, 12] : [1, 12];
  return months(year, from, to);
};

/** The nth block of `size` months of the year said, or the next such block to come. */
function nthBlock(nth: number, size: number, year: string | undefined, context: RuleContext): Found {
  if (nth * size > 12) return 'invalid';
  const at = (one: number): Days => months(one, (nth - 1) * size + 1, nth * size);
  const full = fullYear(year);
  return full === undefined ? occurrence((offset) => at(context.today.year + offset), context) : at(full);
}

const nthOf = (word: string | undefined, size: number): number =>
  word === 'dernier' ? 12 / size : Number.parseInt(word ?? '', 10);

/** Weeks, years, quarters, and lengths of time from today. */
export const PERIOD_RULES: readonly Rule[] = [
  rule(`(?:dans|apres) (?:${FEW_DAYS}|${COUNT}( et demie?)?)`, (match, { today }) =>
    oneDay(inTime(match, today)),
  ),
  rule(`(?:il y a |(?<=\\bdepuis ))(?:${FEW_DAYS}|${COUNT}( et demie?)?)`, (match, { today }) => {
    const few = FEW[match[1] ?? ''];
    return oneDay(
      few === undefined
        ? today.subtract(length(match[2], match[3], match[4] !== undefined))
        : today.subtract({ days: few }),
    );
  }),
  rule(
    `(?:sous|de ici(?: a)?|dans le|dans 1 delai de|au cours des) (?:${FEW_DAYS}|${COUNT}( et demie?)?)`,
    (match, { today }) => ({
      first: today,
      last: inTime(match, today),
    }),
  ),
  rule('(?:le |ce |dans le )?semaine (prochain|dernier|encours)', (match, { today }) =>
    weekOf(today.add({ weeks: shiftOf(match[1]) })),
  ),
  rule('(?:ce|dans le|encours de|courant) semaine', (_, { today }) => weekOf(today)),
  rule('(?:le |en )?(debut|mi|fin) (?:de )?(?:le )?semaine(?: (prochain|dernier))?', (match, { today }) => {
    const { first } = weekOf(today.add({ weeks: shiftOf(match[2]) }));
    const [from, to] = match[1] === 'debut' ? [0, 1] : match[1] === 'mi' ? [2, 2] : [3, 4];
    return { first: first.add({ days: from }), last: first.add({ days: to }) };
  }),
  rule(`semaine (\\d{1,2})(?: ${YEAR})?`, (match, context) => {
    const at = (year: number): Days | undefined => isoWeek(year, Number(match[1]));
    const year = fullYear(match[2]);
    return year === undefined
      ? occurrence((offset) => at(context.today.year + offset), context)
      : (at(year) ?? 'invalid');
  }),
  rule('(?:ce |le )?weekend(?: (prochain|dernier))?', (match, { today }) => {
    const saturday = weekOf(today).first.add({ days: 5 + 7 * shiftOf(match[1]) });
    return { first: saturday, last: saturday.add({ days: 1 }) };
  }),
  rule(
    `(?:ce |le )?weekend (?:du|de) (?:W\\d )?(\\d{1,2})e?(?: (?:et|au|-) \\d{1,2})? M(\\d\\d)(?: ${YEAR})?`,
    (match, context) => {
      const at = (year: number): Days | undefined => {
        const day = dayOf(year, Number(match[2]), Number(match[1]));
        if (day === undefined) return undefined;
        const saturday = weekOf(day).first.add({ days: 5 });
        return { first: saturday, last: saturday.add({ days: 1 }) };
      };
      const year = fullYear(match[3]);
      return year === undefined
        ? occurrence((offset) => at(context.today.year + offset), context)
        : (at(year) ?? 'invalid');
    },
  ),
  rule('(?:le |ce |au )?(trimestre|semestre) (prochain|dernier|encours)', (match, { today }) =>
    block(today, match[1] === 'trimestre' ? 3 : 6, shiftOf(match[2])),
  ),
  rule('(?:ce|prochain) (trimestre|semestre)', (match, { today }) =>
    block(today, match[1] === 'trimestre' ? 3 : 6, match[0].startsWith('ce') ? 0 : 1),
  ),
  rule(`([1-6]e|dernier|[1-4]) (trimestre|semestre)(?: (?:de )?(?:le an )?${YEAR})?`, (match, context) => {
    const size = match[2] === 'trimestre' ? 3 : 6;
    return nthBlock(nthOf(match[1], size), size, match[3], context);
  }),
  rule(`(t|q|s) ([1-4])(?: ${YEAR4})`, (match, context) =>
    nthBlock(Number(match[2]), match[1] === 's' ? 6 : 3, match[3], context),
  ),
  rule('(?:le |ce )?an (prochain|dernier|encours)|ce an', (match, { today }) =>
    yearPart(undefined, today.year + shiftOf(match[1])),
  ),
  rule(
    '(?:le |en )?(debut|mi|fin|courant) (?:de )?(?:(?:le|ce) )?an(?: (prochain|dernier|encours))?',
    (match, { today }) => yearPart(match[1], today.year + shiftOf(match[2])),
  ),
  rule(`(?:le |en |au )?(debut|mi|fin|courant) (?:de )?(?:le an )?${YEAR4}`, (match) =>
    yearPart(match[1], Number(match[2])),
  ),
  rule(`(?:de|entre|from) ${YEAR4} (?:a|au|et|to|-) ${YEAR4}|an ${YEAR4} ?[-/] ?${YEAR4}`, (match) => {
    const [from, to] = [match[1] ?? match[3], match[2] ?? match[4]].map(Number);
    return from === undefined || to === undefined || to < from
      ? 'invalid'
      : { first: months(from, 1, 1).first, last: months(to, 12, 12).last };
  }),
  rule(`(?:le )?an ${YEAR4}`, (match) => yearPart(undefined, Number(match[1]))),
];

/** A year by itself: 2024 may also be a number of euros, so something must say that it is a year. */
export const BARE_YEAR_RULES: readonly Rule[] = [
  rule(`${YEAR4}(?! ?(?:€|%|euro|etp|heure|personne|habitant|h\\b))`, (match) =>
    yearPart(undefined, Number(match[1])),
  ),
];
