import { dayOf, oneDay, weekOf, type Days } from './calendar.js';
import {
  dayAndMonth,
  fullYear,
  occurrence,
  rule,
  YEAR,
  type Found,
  type Rule,
  type RuleContext,
} from './piece.js';

const SHIFT: Readonly<Record<string, number>> = {
  aujourdhui: 0,
  demain: 1,
  hier: -1,
  'apres demain': 2,
  'avant hier': -2,
};

/** Checks a date against the day of the week said with it; without a year, the weekday tells which year. */
function withWeekday(
  weekday: number,
  day: number,
  month: number,
  year: number | undefined,
  context: RuleContext,
): Found {
  if (year !== undefined) {
    const found = dayAndMonth(day, month, year, context);
    return typeof found === 'string' || found.first.dayOfWeek === weekday ? found : 'weekday';
  }
  const at = (offset: number): Days | undefined => {
    const found = dayOf(context.today.year + offset, month, day);
    return found?.dayOfWeek === weekday ? oneDay(found) : undefined;
  };
  const near = context.which === 'next' ? (at(0) ?? at(1) ?? at(-1)) : occurrence(at, context);
  if (near !== undefined) return near;
  const plain = dayAndMonth(day, month, undefined, context);
  return plain === 'invalid' ? plain : 'weekday';
}

/** The weekday next to come, or the last one past, never today. */
function weekdayNear(weekday: number, { today, which }: RuleContext): Days {
  const ahead = (weekday - today.dayOfWeek + 7) % 7 || 7;
  if (which === 'next') return oneDay(today.add({ days: ahead }));
  if (which === 'past') return oneDay(today.subtract({ days: 7 - (ahead % 7) }));
  const from = 'from' in which ? which.from : which.upTo;
  const away = (((weekday - from.dayOfWeek) % 7) + 7) % 7;
  return oneDay('from' in which ? from.add({ days: away }) : from.subtract({ days: (7 - away) % 7 }));
}

const past = (context: RuleContext): RuleContext => ({ ...context, which: 'past' });
const relative = (context: RuleContext, word: string | undefined): RuleContext =>
  word === 'dernier' ? past(context) : word === 'prochain' ? { ...context, which: 'next' } : context;
const number = (text: string | undefined): number => Number(text);

/** Single days: « le 15 M07 », « W1 prochain », « demain », « le 5 du mois prochain ». */
export const DAY_RULES: readonly Rule[] = [
  rule(
    `(?:W(\\d) )?(?:, )?(?:le )?(\\d{1,2})e? (?:de )?(?:mois de )?M(\\d\\d)(?: (prochain|dernier)| ${YEAR})?`,
    (match, context) => {
      const year = fullYear(match[5]);
      const said = relative(context, match[4]);
      if (match[1] === undefined) return dayAndMonth(number(match[2]), number(match[3]), year, said);
      return withWeekday(number(match[1]), number(match[2]), number(match[3]), year, said);
    },
  ),
  rule(
    '(?:W(\\d) )?(?:le )?(\\d{1,2})e? (?:de|du) (?:ce mois|mois encours|mois)(?: (prochain|dernier))?',
    (match, context) => dayOfMonth(number(match[2]), match[3], context),
  ),
  rule('W(\\d) (?:le )?(\\d{1,2})e?(?! ?[/:h%€])', (match, context) =>
    occurrence((offset) => {
      const month = context.today.toPlainYearMonth().add({ months: offset });
      const found = dayOf(month.year, month.month, number(match[2]));
      return found?.dayOfWeek === number(match[1]) ? oneDay(found) : undefined;
    }, context),
  ),
  rule('W(\\d) (?:le )?(\\d{1,2})([/.-])(\\d{1,2})(?:\\3(\\d{4}|\\d{2}))?', (match, context) =>
    withWeekday(number(match[1]), number(match[2]), number(match[4]), fullYear(match[5]), context),
  ),
  rule('(apres demain|avant hier|aujourdhui|demain|hier) en (8|15)', ({ 1: word = '', 2: days }, { today }) =>
    oneDay(today.add({ days: (SHIFT[word] ?? 0) + (days === '8' ? 7 : 14) })),
  ),
  rule('(apres demain|avant hier|aujourdhui|demain|hier)', ({ 1: word = '' }, { today }) =>
    oneDay(today.add({ days: SHIFT[word] ?? 0 })),
  ),
  rule('(?:ce (?:jour|matin|soir|midi)|maintenant|tout de suite|immediatement|now|tonight)', (_, { today }) =>
    oneDay(today),
  ),
  rule('W(\\d) en (8|15|quinzaine|huitaine)', (match, context) => {
    const { first } = weekdayNear(number(match[1]), { ...context, which: 'next' });
    return oneDay(first.add({ days: /^(?:8|huitaine)$/.test(match[2] ?? '') ? 7 : 14 }));
  }),
  rule(
    'W(\\d) (?:(?:matin|soir|midi|apres midi) )?(?:de )?(?:le |ce )?semaine ?(prochain|dernier)?',
    (match, { today }) => {
      const shift = match[2] === 'prochain' ? 7 : match[2] === 'dernier' ? -7 : 0;
      return oneDay(weekOf(today.add({ days: shift })).first.add({ days: number(match[1]) - 1 }));
    },
  ),
  rule('(?:ce )?W(\\d)(?: (prochain|dernier))?', (match, context) =>
    weekdayNear(number(match[1]), relative(context, match[2])),
  ),
  rule('prochain W(\\d)', (match, context) => weekdayNear(number(match[1]), { ...context, which: 'next' })),
];

/** « le 5 »: a day of the month, only after an article and where the sentence goes no further with it. */
export const BARE_DAY_RULES: readonly Rule[] = [
  rule(
    '(\\d{1,2}|1e)(?= ?(?:$|[,;)]|au\\b|et le\\b|ou\\b|jusqu|max|a partir|si\\b|pour\\b|inclus))',
    (match, context) => dayOfMonth(Number.parseInt(match[1] ?? '', 10), undefined, context),
  ),
];

function dayOfMonth(day: number, which: string | undefined, context: RuleContext): Found {
  const at = (offset: number): Days | undefined => {
    const month = context.today.toPlainYearMonth().add({ months: offset });
    const found = dayOf(month.year, month.month, day);
    return found === undefined ? undefined : oneDay(found);
  };
  if (which !== undefined) return at(which === 'prochain' ? 1 : -1) ?? 'invalid';
  return occurrence(at, context);
}
