import { before, within, type Day, type Days } from './calendar.js';
import type { Piece } from './find-pieces.js';
import type { Which } from './piece.js';

/** Days with an end that may be open. */
export interface OpenDays {
  readonly first?: Day;
  readonly last?: Day;
}

const ARTICLE = '(?:(?:le|la|de|du|au|a|mois|en|date|cours|:) ){0,3}$';
const TO =
  /^ (?:(?:inclus|compris) )?(?:au|a|jusqu (?:au|a|en)|to|through|-|>|\/)(?: (?:le|la|au|du|mois|de|en)){0,2} $/;
const AND = /^ et(?: (?:le|au|de|en)){0,2} $/;
const BETWEEN = /\b(?:entre|les|between)(?: (?:le|du|de|mois)){0,3} $/;
const DAY_BEFORE =
  /(?:^|\s)(?:(?:du|de|from|entre|le|a partir du|mois)(?: le| W\d)*|W\d) (\d{1,2})e?(?: W\d)? (au|a|et|-|\/|jusqu (?:au|a)|to|,)(?: le| W\d)* $/;
const LONE_DAY_BEFORE = /^(\d{1,2})e? (au|a|et|-|\/|jusqu (?:au|a)) (?:le )?$/;

/** How the words just before a piece open or close it; the first that fits. */
const OPENERS: readonly (readonly [RegExp, (days: Days, today: Day) => OpenDays])[] = [
  [new RegExp(`\\bpas avant ${ARTICLE}`), ({ first }) => ({ first })],
  [new RegExp(`\\bpas apres ${ARTICLE}`), ({ last }) => ({ last })],
  [
    new RegExp(
      `\\b(?:au plus tot|a partir|a compter|a dater|des|depuis|starting|from|debut(?:ant|era|ant)?|commencant) ${ARTICLE}`,
    ),
    ({ first }) => ({ first }),
  ],
  [
    new RegExp(`\\b(?:ici|by) ${ARTICLE}`),
    ({ last }, today) => (before(last, today) ? { last } : { first: today, last }),
  ],
  [new RegExp(`\\b(?:avant|avt) ${ARTICLE}`), ({ first }) => ({ last: first.subtract({ days: 1 }) })],
  [new RegExp(`\\b(?:apres|passe|dernier) ${ARTICLE}`), ({ last }) => ({ first: last.add({ days: 1 }) })],
  [
    new RegExp(`\\b(?:jusqu|jusque|jusqua|au plus tard|avant ou|date limite|echeance) ${ARTICLE}`),
    ({ last }) => ({ last }),
  ],
  [
    /\bveille (?:de |du |le )*$/,
    ({ first }) => ({ first: first.subtract({ days: 1 }), last: first.subtract({ days: 1 }) }),
  ],
  [
    /\blendemain (?:de |du |le )*$/,
    ({ last }) => ({ first: last.add({ days: 1 }), last: last.add({ days: 1 }) }),
  ],
];
/** What follows a date closes or opens it, unless it introduces the next: « avant le 3 juin et après le 5 mai ». */
const AT_LATEST =
  /^ (?:inclus )?(?:au plus tard|max|maxi|maximum|grand max|at (?:the )?latest|ou avant)\b(?! (?:le \d|[MW]\d))/;
const AT_EARLIEST =
  /^ (?:au plus tot|ou apres|et (?:apres|plus)|at (?:the )?earliest|minimum)\b(?! (?:le \d|[MW]\d))/;
const WEEKDAY = /^W\d$/;
const BARE_DAY = /^\d{1,2}e?$/;
const LATE_PART = /^(?:le |en |au )?fin /;

/** The spans that a text says, once ranges are joined and « avant », « à partir de »… applied. */
export function joinPieces(
  text: string,
  pieces: readonly Piece[],
  today: Day,
  which: Which,
): readonly OpenDays[] {
  const spans: OpenDays[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const next = pieces[i + 1];
    if (piece === undefined) continue;
    const range = next === undefined ? undefined : rangeOf(text, piece, next, which);
    if (range !== undefined) {
      spans.push(range);
      i++;
      continue;
    }
    const single = ofOne(text, piece, pieces[i - 1]?.end ?? 0, today, which);
    if (single !== undefined) spans.push(single);
  }
  return narrowed(spans);
}

/** « du A au B », « entre A et B »: the piece with a year tells the other's. */
function rangeOf(text: string, a: Piece, b: Piece, which: Which): Days | undefined {
  const between = text.slice(a.end, b.start);
  const opened =
    BETWEEN.test(text.slice(Math.max(0, a.start - 30), a.start)) ||
    /^(?:entre|les) /.test(text.slice(a.start));
  const partMeetsPart =
    /^ (?:\/ |- )?$/.test(between) &&
    /^fin /.test(text.slice(a.start)) &&
    /^debut /.test(text.slice(b.start));
  if (!TO.test(between) && !(opened && AND.test(between)) && !partMeetsPart) return undefined;
  if (startsFirst(text.slice(a.start, a.end), text.slice(b.start, b.end))) return fromStart(a, b, which);
  const end = b.read(which);
  if (end === undefined) return undefined;
  const start = a.read({ upTo: end.last });
  if (start === undefined) return undefined;
  if (!before(end.last, start.first)) return { first: start.first, last: end.last };
  return fromStart(a, b, { upTo: end.last });
}

/** « du lundi au 26 mai », « du 20 juin au 5 »: the start is the next to come, whatever the end. */
function startsFirst(start: string, end: string): boolean {
  return WEEKDAY.test(start) || (BARE_DAY.test(end) && !BARE_DAY.test(start));
}

/** The end is the first one after the start. */
function fromStart(a: Piece, b: Piece, which: Which): Days | undefined {
  const start = a.read(which);
  const end = start === undefined ? undefined : b.read({ from: start.first });
  if (start === undefined || end === undefined || before(end.last, start.first)) return undefined;
  return { first: start.first, last: end.last };
}

function ofOne(text: string, piece: Piece, from: number, today: Day, which: Which): OpenDays | undefined {
  const prefix = text.slice(Math.max(from, piece.start - 60), piece.start);
  const suffix = text.slice(piece.end, piece.end + 40);
  const days = piece.read(which);
  if (days === undefined) return undefined;
  const fromDay = dayBefore(prefix, days);
  if (fromDay !== undefined) return fromDay;
  if (AT_LATEST.test(suffix)) return { last: days.last };
  if (AT_EARLIEST.test(suffix)) return { first: days.first };
  const late = LATE_PART.test(text.slice(piece.start, piece.end));
  const opener = OPENERS.find(([pattern]) => pattern.test(prefix));
  if (opener === undefined) return days;
  const opened = opener[1](days, today);
  return late && opened.first === undefined ? { last: days.last } : opened;
}

/** « du 1 au 15 M07 »: the first day has no month of its own. */
function dayBefore(prefix: string, days: Days): Days | undefined {
  const match = DAY_BEFORE.exec(prefix) ?? LONE_DAY_BEFORE.exec(prefix);
  if (match === null || !days.first.equals(days.last)) return undefined;
  const day = Number(match[1]);
  if (day < 1) return undefined;
  if (day < days.last.day) return { first: days.last.with({ day }), last: days.last };
  const earlier = days.last.subtract({ months: 1 });
  return match[2] === 'au' && day <= earlier.daysInMonth
    ? { first: earlier.with({ day }), last: days.last }
    : undefined;
}

/** « avant le 30 et à partir du 5 » is one span; « en juillet, le 3 juillet » says the day. */
function narrowed(spans: readonly OpenDays[]): readonly OpenDays[] {
  const [a, b] = spans;
  if (spans.length === 2 && a !== undefined && b !== undefined) {
    const starts = [a, b].find(({ last }) => last === undefined)?.first;
    const ends = [a, b].find(({ first }) => first === undefined)?.last;
    if (starts !== undefined && ends !== undefined && !before(ends, starts))
      return [{ first: starts, last: ends }];
  }
  return spans.filter(
    (span) =>
      !spans.some(
        (other) =>
          other !== span && isClosed(span) && isClosed(other) && within(other, span) && !within(span, other),
      ),
  );
}

function isClosed(span: OpenDays): span is Days {
  return span.first !== undefined && span.last !== undefined;
}
