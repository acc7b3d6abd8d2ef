import { easter, months, oneDay, partOfMonth, type Days } from './calendar.js';
import { fullYear, occurrence, rule, YEAR, type Found, type Rule, type RuleContext } from './piece.js';

type Yearly = (year: number) => Days;

const on =
  (month: number, day: number): Yearly =>
  (year) =>
    partOfMonth(year, month, day, day);
const afterEaster =
  (days: number): Yearly =>
  (year) =>
    oneDay(easter(year).add({ days }));
const span =
  (from: readonly [number, number], to: readonly [number, number], next = 0): Yearly =>
  (year) => ({
    first: partOfMonth(year, ...from).first,
    last: partOfMonth(year + next, to[0], 1, to[1]).last,
  });

/** Feasts and seasons, by the words that the canonical text has for them; longer names first. */
const YEARLY: readonly (readonly [string, Yearly])[] = [
  ['W1 de paques', afterEaster(1)],
  ['W1 de pentecote', afterEaster(50)],
  ['W4 de (?:le )?ascension', afterEaster(39)],
  ['W5 saint', afterEaster(-2)],
  ['W2 gras', afterEaster(-47)],
  ['(?:dimanche|W7) de paques|paques', afterEaster(0)],
  ['W7 des? rameaux|rameaux', afterEaster(-7)],
  ['ascension', afterEaster(39)],
  ['pentecote', afterEaster(49)],
  ['noel', on(12, 25)],
  ['reveillon(?: de noel)?', on(12, 24)],
  ['nouvelan', on(1, 1)],
  ['toussaint', on(11, 1)],
  ['assomption', on(8, 15)],
  ['epiphanie', on(1, 6)],
  ['chandeleur', on(2, 2)],
  ['halloween', on(10, 31)],
  ['armistice', on(11, 11)],
  ['rentree(?: scolaire)?(?: de M09)?', (year) => months(year, 9, 9)],
  ['printemps', span([3, 20], [6, 20])],
  ['automne', span([9, 23], [12, 21])],
  ['hiver', span([12, 22], [3, 19], 1)],
];
const SUMMER = span([6, 21], [9, 22]);
const WHEN = `(?: (prochain|dernier|encours)|(?: de(?: le an)?)? ${YEAR}(?:(?: ?[/-] ?| )(?:19|20)?\\d\\d)?)?`;

function yearly(at: Yearly, year: string | undefined, said: string | undefined, context: RuleContext): Found {
  const full = fullYear(year);
  if (full !== undefined) return at(full);
  return occurrence(
    (offset) => at(context.today.year + offset),
    said === 'dernier' ? { ...context, which: 'past' } : context,
  );
}

/** A third of a season. */
function partOf(name: string | undefined, days: Days): Days {
  const third = Math.round(days.first.until(days.last).days / 3);
  if (name === 'debut') return { first: days.first, last: days.first.add({ days: third }) };
  if (name === 'fin') return { first: days.last.subtract({ days: third }), last: days.last };
  return { first: days.first.add({ days: third }), last: days.last.subtract({ days: third }) };
}

const seasonPart = (pattern: string, at: Yearly): Rule =>
  rule(`(debut|mi|fin) (?:(?:de|du) )?(?:(?:le|ce) )?${pattern}${WHEN}`, (match, context) =>
    yearly((year) => partOf(match[1], at(year)), match[3], match[2], context),
  );

/** Christmas, Easter, All Saints, the seasons, the start of the school year. */
export const FEAST_RULES: readonly Rule[] = [
  ...YEARLY.map(([names, at]) =>
    rule(`(?:(?:ce|le|en|au|a) )?(?:${names})${WHEN}`, (match, context) =>
      yearly(at, match[2], match[1], context),
    ),
  ),
  ...YEARLY.filter(([names]) => /^(?:printemps|automne|hiver)$/.test(names)).map(([names, at]) =>
    seasonPart(names, at),
  ),
  rule(
    `(?<=^|\\b(?:ce|le|en|de|avant|apres) )ete${WHEN}|ete (?:(prochain|dernier)|${YEAR})`,
    (match, context) => yearly(SUMMER, match[2] ?? match[4], match[1] ?? match[3], context),
  ),
  seasonPart('ete', SUMMER),
];
