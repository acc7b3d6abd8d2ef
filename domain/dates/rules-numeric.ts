import { dayOf, months, oneDay, type Days } from './calendar.js';
import { dayAndMonth, fullYear, rule, type Found, type Rule } from './piece.js';

const exact = (year: number, month: number, day: number): Found => {
  const found = dayOf(year, month, day);
  return found === undefined ? 'invalid' : oneDay(found);
};
const wholeMonth = (year: number, month: number): Days | 'invalid' =>
  month >= 1 && month <= 12 ? months(year, month, month) : 'invalid';
const number = (match: RegExpExecArray, group: number): number => Number(match[group]);

/** Dates in figures, the day first as in France: 01/07/2023, 1.7.23, 2023-07-01, 01 07 2023, 01072023, 01/07, 07/2023. */
export const NUMERIC_RULES: readonly Rule[] = [
  rule('(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})', (match) =>
    exact(fullYear(match[4]) ?? 0, number(match, 3), number(match, 1)),
  ),
  rule('((?:19|20)\\d\\d)([/.-])(\\d{1,2})\\2(\\d{1,2})', (match) =>
    exact(number(match, 1), number(match, 3), number(match, 4)),
  ),
  rule(
    '(?<!\\b(?:poste|temps|etp|quotite|a) a )(?<!\\b(?:poste|temps|etp|quotite) )(\\d{1,2})/(\\d{1,2})(?! (?:de |d )?(?:temps|poste|etp|an|semaine|mois))',
    (match, context) => dayAndMonth(number(match, 1), number(match, 2), undefined, context),
  ),
  rule('(\\d{1,2})[/.-]((?:19|20)\\d\\d)', (match) => wholeMonth(number(match, 2), number(match, 1))),
  rule('((?:19|20)\\d\\d)[/-](\\d{1,2})', (match) => wholeMonth(number(match, 1), number(match, 2))),
  rule('(\\d{1,2}) (?:/ )?(0?[1-9]|1[0-2]) (?:/ )?((?:19|20)\\d\\d)', (match) =>
    exact(number(match, 3), number(match, 2), number(match, 1)),
  ),
  rule('(0[1-9]|[12]\\d|3[01])(0[1-9]|1[0-2])(20[1-4]\\d)', (match) =>
    exact(number(match, 3), number(match, 2), number(match, 1)),
  ),
  rule('(20[1-4]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])', (match) =>
    exact(number(match, 1), number(match, 2), number(match, 3)),
  ),
];

/** « le 12.03 », « 01-07 »: dates only where something says so, for they may be a version or an article. */
export const NUMERIC_AFTER_ARTICLE: readonly Rule[] = [
  rule('(\\d{1,2})[.-](\\d{1,2})', (match, context) =>
    dayAndMonth(number(match, 1), number(match, 2), undefined, context),
  ),
];
