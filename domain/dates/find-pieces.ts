import type { Days } from './calendar.js';
import type { Rule, RuleContext, Which } from './piece.js';
import { BARE_DAY_RULES, DAY_RULES } from './rules-day.js';
import { FEAST_RULES } from './rules-feast.js';
import { MONTH_RULES } from './rules-month.js';
import { NUMERIC_AFTER_ARTICLE, NUMERIC_RULES } from './rules-numeric.js';
import { BARE_YEAR_RULES, PERIOD_RULES } from './rules-period.js';

/** A date or period found in the canonical text, read again once it is known which occurrence is meant. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly read: (which: Which) => Days | undefined;
  /** Why there is no such date, when there is none. */
  readonly fault?: 'invalid' | 'weekday';
}

/** Rules that count only after something that says « date ». */
interface Guarded {
  readonly after: RegExp;
  readonly rules: readonly Rule[];
}

const MOST_PIECES = 12;
const ALWAYS: readonly Rule[] = [
  ...NUMERIC_RULES,
  ...DAY_RULES,
  ...MONTH_RULES,
  ...PERIOD_RULES,
  ...FEAST_RULES,
];
const GUARDED: readonly Guarded[] = [
  { after: /(?:^|\b(?:le|du|au|avant|apres|W\d) )$/, rules: [...NUMERIC_AFTER_ARTICLE] },
  { after: /(?:\b(?:le|du|au|avant le|W\d) )$/, rules: BARE_DAY_RULES },
  {
    after:
      /(?:\b(?:en|an|ici|depuis|avant|apres|jusqu en|courant|from|from (?:19|20)\d\d a|entre|entre (?:19|20)\d\d et|de (?:19|20)\d\d a) )$/,
    rules: BARE_YEAR_RULES,
  },
];
const YEAR_ALONE = /^(?:19|20)\d\d$/;

/** The dates and periods of a canonical text, in order, the longest at each place. */
export function findPieces(text: string, today: RuleContext['today'], which: Which): Piece[] {
  const pieces: Piece[] = [];
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  let from = 0;
  for (const start of starts) {
    if (start < from || pieces.length >= MOST_PIECES) continue;
    const piece = longestAt(text, start, today, which);
    if (piece === undefined) continue;
    pieces.push(piece);
    from = piece.end;
  }
  return pieces;
}

function longestAt(
  text: string,
  start: number,
  today: RuleContext['today'],
  which: Which,
): Piece | undefined {
  let longest: Piece | undefined;
  for (const rule of rulesAt(text, start)) {
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (match === null || start + match[0].length <= (longest?.end ?? start)) continue;
    const found = rule.find(match, { today, which });
    if (found === undefined) continue;
    longest = {
      start,
      end: start + match[0].length,
      read: (other) => {
        const days = rule.find(match, { today, which: other });
        return typeof days === 'object' ? days : undefined;
      },
      ...(typeof found === 'string' ? { fault: found } : {}),
    };
  }
  return longest;
}

function rulesAt(text: string, start: number): readonly Rule[] {
  const before = text.slice(Math.max(0, start - 30), start);
  const guarded = GUARDED.filter(({ after }) => after.test(before)).flatMap(({ rules }) => rules);
  return [...ALWAYS, ...guarded, ...(YEAR_ALONE.test(text) ? BARE_YEAR_RULES : [])];
}
