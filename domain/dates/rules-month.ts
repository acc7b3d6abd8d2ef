import { dayOf, oneDay, partOfMonth, weekOf, type Days } from './calendar.js';
import { fullYear, occurrence, rule, YEAR, type Found, type Rule, type RuleContext } from './piece.js';

/** First and last day of what people call the beginning, middle and end of a month. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  debut: [1, 10],
  mi: [11, 20],
  fin: [21, 31],
  courant: [1, 31],
};
const LINK = '(?:(?:de|du|le|mois) ){0,3}';
const WHEN = `(?: (prochain|dernier)| ${YEAR})?`;

/** A part of a month: of the year said, of the month next to come, or of the last one. */
function ofMonth(
  year: string | undefined,
  said: string | undefined,
  context: RuleContext,
  part: (year: number) => Days,
): Found {
  const full = fullYear(year);
  if (full !== undefined) return part(full);
  return occurrence(
    (offset) => part(context.today.year + offset),
    said === 'dernier' ? { ...context, which: 'past' } : context,
  );
}

const partDays = (name: string | undefined, year: number, month: number): Days => {
  const [from, to] = PARTS[name ?? ''] ?? [1, 31];
  return partOfMonth(year, month, from, to);
};
const shifted = ({ today }: RuleContext, said: string | undefined): { year: number; month: number } =>
  today.toPlainYearMonth().add({ months: said === 'prochain' ? 1 : said === 'dernier' ? -1 : 0 });

/** The nth weekday of a month; 0 is the last one. */
function nthWeekday(nth: number, weekday: number, year: number, month: number): Days | undefined {
  const { first, last } = partOfMonth(year, month);
  if (nth === 0) return oneDay(last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 }));
  const day = first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (nth - 1) });
  return day.month === month ? oneDay(day) : undefined;
}

const nthOf = (word: string | undefined): number =>
  word === 'dernier' ? 0 : Number.parseInt(word ?? '', 10);

function sliceOf(unit: string | undefined, nth: number, year: number, month: number): Days {
  const { first, last } = partOfMonth(year, month);
  if (unit === 'jour') return nth === 0 ? oneDay(last) : partOfMonth(year, month, nth, nth);
  if (unit === 'quinzaine') return nth === 1 ? partOfMonth(year, month, 1, 15) : partOfMonth(year, month, 16);
  if (nth === 0) return { first: last.subtract({ days: 6 }), last };
  return { first: first.add({ days: 7 * (nth - 1) }), last: partOfMonth(year, month, 1, 7 * nth).last };
}

/** « juin-juillet »; « décembre-janvier » ends in the next year. */
function acrossMonths(year: number, from: number, to: number): Days {
  return { first: partOfMonth(year, from).first, last: partOfMonth(to < from ? year + 1 : year, to).last };
}

/** Months, their parts, and what is counted inside them. */
export const MONTH_RULES: readonly Rule[] = [
  rule(`(?:mois de )?M(\\d\\d)${WHEN}`, (match, context) =>
    ofMonth(match[3], match[2], context, (year) => partDays(undefined, year, Number(match[1]))),
  ),
  rule(`(?:le |en |dans le |a le |au )?(debut|mi|fin|courant) ${LINK}M(\\d\\d)${WHEN}`, (match, context) =>
    ofMonth(match[4], match[3], context, (year) => partDays(match[1], year, Number(match[2]))),
  ),
  rule(
    '(?:le |en |au )?(debut|mi|fin|courant) (?:(?:de|du|le|ce) ){0,2}mois(?: (prochain|dernier))?',
    (match, context) => {
      const { year, month } = shifted(context, match[2]);
      return partDays(match[1], year, month);
    },
  ),
  rule('(?:le |ce |au )?mois (prochain|dernier|encours)', (match, context) => {
    const { year, month } = shifted(context, match[1]);
    return partOfMonth(year, month);
  }),
  rule('ce mois(?: ci)?', (_, { today }) => partOfMonth(today.year, today.month)),
  rule(`(1e|2e|3e|4e|5e|dernier) W(\\d) ${LINK}M(\\d\\d)${WHEN}`, (match, context) => {
    const month = Number(match[3]);
    const at = (year: number): Days | undefined => nthWeekday(nthOf(match[1]), Number(match[2]), year, month);
    const year = fullYear(match[5]);
    if (year !== undefined) return at(year) ?? 'invalid';
    return occurrence(
      (offset) => at(context.today.year + offset),
      match[4] === 'dernier' ? { ...context, which: 'past' } : context,
    );
  }),
  rule(
    '(1e|2e|3e|4e|5e|dernier) W(\\d) (?:(?:de|du|le|ce) ){0,2}mois(?: (prochain|dernier))?',
    (match, context) => {
      const at = (offset: number): Days | undefined => {
        const { year, month } = context.today.toPlainYearMonth().add({ months: offset });
        return nthWeekday(nthOf(match[1]), Number(match[2]), year, month);
      };
      if (match[3] === undefined) return occurrence(at, context);
      return at(match[3] === 'prochain' ? 1 : -1) ?? 'invalid';
    },
  ),
  rule(`(1e|2e|3e|4e|dernier) (jour|semaine|quinzaine) ${LINK}M(\\d\\d)${WHEN}`, (match, context) =>
    ofMonth(match[5], match[4], context, (year) =>
      sliceOf(match[2], nthOf(match[1]), year, Number(match[3])),
    ),
  ),
  rule(
    '(1e|2e|3e|4e|dernier) (jour|semaine|quinzaine) (?:(?:de|du|le|ce) ){0,2}mois(?: (prochain|dernier))?',
    (match, context) => {
      if (match[3] !== undefined) {
        const { year, month } = shifted(context, match[3]);
        return sliceOf(match[2], nthOf(match[1]), year, month);
      }
      return occurrence((offset) => {
        const { year, month } = context.today.toPlainYearMonth().add({ months: offset });
        return sliceOf(match[2], nthOf(match[1]), year, month);
      }, context);
    },
  ),
  rule(
    `semaine (?:du|de) (?:W\\d )?(?:le )?(\\d{1,2})e?(?: (?:au|a) \\d{1,2})? M(\\d\\d)(?: ${YEAR})?`,
    (match, context) => {
      const at = (year: number): Days | undefined => {
        const day = dayOf(year, Number(match[2]), Number(match[1]));
        return day === undefined ? undefined : weekOf(day);
      };
      const year = fullYear(match[3]);
      return year === undefined
        ? occurrence((offset) => at(context.today.year + offset), context)
        : (at(year) ?? 'invalid');
    },
  ),
  rule('semaine (?:du|de) (\\d{1,2})e?', (match, context) =>
    occurrence((offset) => {
      const { year, month } = context.today.toPlainYearMonth().add({ months: offset });
      const day = dayOf(year, month, Number(match[1]));
      return day === undefined ? undefined : weekOf(day);
    }, context),
  ),
  rule(`M(\\d\\d) (?:- |/ )?M(\\d\\d)(?: ${YEAR})?`, (match, context) =>
    ofMonth(match[3], undefined, context, (year) => acrossMonths(year, Number(match[1]), Number(match[2]))),
  ),
];
