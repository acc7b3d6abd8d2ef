import { none, read, unsure, type Reading } from '../text/reading.js';
import { parisDay, type Day, type Days } from './calendar.js';
import { canonical } from './canonical.js';
import { formatSpan, type DateSpan } from './date-span.js';
import { findPieces } from './find-pieces.js';
import { joinPieces, type OpenDays } from './join-pieces.js';

/** Words that say that the date is behind, without naming it. */
const PAST =
  /\b(?:depuis|il y avait|etait|etaient|avait|avons commence|a commence|a debute|ont debute|a eu lieu|a ete|avons ete|ont ete|since|was|were|did)\b/;

/**
 * The date or period that a text names, by rules alone: fast, whatever the text, since only its first characters count.
 * The next one to come, unless the words say past. Reasons: date.missing, date.invalid, date.weekday, date.several.
 */
export function readDateByRules(text: string, now: Date): Reading<DateSpan> {
  return readCanonicalDate(canonical(text), parisDay(now));
}

/** The same from the canonical text. */
export function readCanonicalDate(text: string, today: Day): Reading<DateSpan> {
  const said = relativeYears(text, today);
  const which = saysPast(said) ? 'past' : 'next';
  const pieces = findPieces(said, today, which);
  if (pieces.length === 0) return none('date.missing');
  const fault = pieces.find((piece) => piece.fault !== undefined)?.fault;
  if (fault !== undefined) return none(`date.${fault}`);
  const spans = joinPieces(said, pieces, today, which).map(toSpan);
  const distinct = [...new Map(spans.map((span) => [formatSpan(span), span])).values()];
  const [only] = distinct;
  if (only === undefined) return none('date.invalid');
  return distinct.length === 1 ? read(only, formatSpan(only)) : unsure(distinct.slice(0, 5), 'date.several');
}

/** Whether the words of a canonical text say that the date is behind. */
export function saysPast(text: string): boolean {
  return PAST.test(text);
}

/** « le 15 mars de l’année prochaine »: the year is written out. */
function relativeYears(text: string, today: Day): string {
  return text.replace(
    /(M\d\d) (?:de )?(?:le |ce )?an(?: (prochain|dernier|encours))?(?![a-zA-Z0-9])/g,
    (_, month: string, which?: string) => {
      const shift = which === 'prochain' ? 1 : which === 'dernier' ? -1 : 0;
      return `${month} ${today.year + shift}`;
    },
  );
}

function toSpan({ first, last }: OpenDays | Days): DateSpan {
  return {
    ...(first === undefined ? {} : { first: first.toString() }),
    ...(last === undefined ? {} : { last: last.toString() }),
  };
}
