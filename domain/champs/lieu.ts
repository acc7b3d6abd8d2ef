import type { Territoires } from '../appel/regions.js';
import { foldInPlace } from '../text/fold.js';
import { readPlace, type PlaceReading, type TerritoireHints } from '../text/read-territoire.js';
import { none, unsure } from '../text/reading.js';
import { digitsSaid, originOf } from '../text/respelt.js';
import type { Clause, Span } from '../understanding/said.js';
import type { Hearing } from './champ-reader.js';
import { standingClauses } from './standing-clauses.js';

/** French territories that the call does not cover. */
const NOT_COVERED =
  /\b(?:nouvelle[- ]caledonie|new caledonia|noumea|polynesie(?: francaise)?|french polynesia|tahiti|papeete|wallis(?: et futuna)?|saint[- ]pierre[- ](?:et|&)[- ]miquelon|terres australes|monaco|(?:975|98[4678])(?:\d\d)?)\b/g;
const AMOUNT = /\d[\d .,]*\s?(?:€|euros?\b|k€|habitants?\b|heures?\b|etp\b)/g;

/**
 * Reads a place in what the person says of it: not in a question, nor where they set it aside. A number said in words counts
 * where no name is found; a postal code that départements share, given just before, narrows the communes.
 */
export function readLieu({ said, territoires, codePostal }: Hearing): PlaceReading {
  const current = standingClauses(said.clauses, foldInPlace(said.text));
  const answers = current.filter(({ marks }) => !marks.question);
  const text = only(said.text, answers.length > 0 ? answers : current).replace(AMOUNT, blank);
  const hints = codePostal === undefined ? {} : { codePostal };
  const covered = foldInPlace(text).replace(NOT_COVERED, blank);
  const elsewhere = covered !== foldInPlace(text);
  const found = read(elsewhere ? covered : text, territoires, hints);
  const { reading, explained } = found;
  if (elsewhere && reading.kind !== 'read') return { reading: none('territoire.horsAppel'), explained };
  const unknown = said.clauses.some(({ marks }) => marks.doubt === 'unknown');
  if (!unknown && answers.length > 0) return found;
  if (reading.kind === 'read') return { reading: unsure([reading.value], 'territoire.several'), explained };
  return reading.kind === 'none' && unknown ? { reading: none('territoire.unknown'), explained } : found;
}

/** A place as it is written, or by its number said in words. */
function read(text: string, territoires: Territoires, hints: TerritoireHints): PlaceReading {
  const written = joined(text);
  const typed = readPlace(written, territoires, hints);
  if (typed.reading.kind === 'read') return placedIn(typed, (span) => widened(span, text, written));
  const digits = digitsSaid(foldInPlace(written));
  const apart = joined(digits.text);
  if (apart === foldInPlace(written)) return placedIn(typed, (span) => widened(span, text, written));
  const spoken = readPlace(apart, territoires, hints);
  return spoken.reading.kind === 'read' || typed.reading.kind === 'none'
    ? placedIn(spoken, ({ start, end }) => originOf(digits, start, end))
    : placedIn(typed, (span) => widened(span, text, written));
}

function placedIn({ reading, explained }: PlaceReading, place: (span: Span) => Span): PlaceReading {
  return { reading, explained: explained.map(place) };
}

/** What was joined took one character more. */
function widened({ start, end }: Span, text: string, written: string): Span {
  return { start, end: text.slice(start, end) === written.slice(start, end) ? end : end + 1 };
}

/** The text with all but these clauses left blank: each of its characters stays at its place. */
function only(text: string, clauses: readonly Clause[]): string {
  let kept = '';
  for (const { core } of clauses) kept = kept.padEnd(core.start) + text.slice(core.start, core.end);
  return kept.padEnd(text.length);
}

const blank = (part: string): string => ' '.repeat(part.length);

/** « le neuf trois », « le 9-3 » and « 2 A » are numbers of départements too; what follows keeps its place. */
function joined(text: string): string {
  return text
    .replace(/(?<=^|[a-z ] )(\d)[ .-](\d)(?![ .-]?\d)/gi, '$1$2 ')
    .replace(/\b2 ([ab])(?=\W*$)/gi, '2$1 ');
}
