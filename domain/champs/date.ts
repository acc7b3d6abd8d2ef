import { Temporal } from 'temporal-polyfill';
import { foldInPlace } from '../text/fold.js';
import type { Clause, Span } from '../understanding/said.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { standing } from './standing.js';

/** A day that a clause names. */
interface Named extends Span {
  readonly days: readonly string[];
  /** Why it must be asked about first, if so. */
  readonly reason?: string;
  /** The words were a date, but no such day exists. */
  readonly fault?: string;
}

/** Reads one day, YYYY-MM-DD. A span (« en septembre ») is a question about its first day; so is a year nobody means. */
export const date: ChampReader = {
  read: async (hearing) => {
    const { said } = hearing;
    const folded = foldInPlace(said.text);
    const found = (await Promise.all(said.clauses.map((clause) => named(hearing, clause, folded)))).flat();
    const { kept, doubtful, denied, unknown } = standing(said, folded, found);
    const [named1, ...more] = kept.length > 0 ? kept : doubtful;
    if (named1 === undefined) return none(unknown ? 'date.unknown' : denied ? 'date.denied' : vague(folded));
    const explained = found.map(({ start, end }) => ({ start, end }));
    const days = [...new Set([named1, ...more].flatMap((each) => each.days))];
    const [only] = days;
    if (only === undefined) return none(named1.fault ?? 'date.missing');
    if (kept.length === 0) return ask(hearing, days, unknown ? 'date.unsure' : 'date.sure', explained);
    if (days.length > 1) return ask(hearing, days, named1.reason ?? 'date.several', explained);
    const reason = named1.reason ?? more.find((each) => each.reason !== undefined)?.reason;
    if (reason !== undefined) return ask(hearing, days, reason, explained);
    return settle(hearing, shifted(only, folded), explained);
  },
};

const DATE_WORDS =
  /\d+(?:er|e)?|\b(?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|june|july|aug|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|prochain|next|demain|tomorrow|rentree|premier|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|mille|debut|fin|dans|mois|semaine|an|annee|ete|hiver|automne|printemps|deux mille)[a-z]*/g;
/** « à compter du 1er janvier »: the day that opens the span is the start asked for. */
const OPENERS =
  /\ba (?:partir|compter|dater) d(?:e |u |es )|\bdes (?=le |la |\d)|\bstarting (?:from |on )?|\bas (?:of|from) |\bfrom |\bau plus tot |\bdepuis /g;
/** « 2203 », « 202 », « 20223 » after a month: no year that the calendar of a call holds. */
const ODD_YEAR =
  /(?:[a-z]{3,9}|\d[/.-]) ?(?:2[1-9]\d\d|1[0-8]\d\d|[03-9]\d{3}|20\d|20\d{3,})(?![\d ]*(?:\d|€|e\b|eur))/;
/** « le 3 ou le 10 juillet »: the month said once belongs to both. */
const TWO_DAYS = /\b(\d{1,2})(?:er)? (ou|or|et|and) (?:le |the )?(\d{1,2})(?:er)? ([a-z]{3,9})\b/;
const AT_ONCE =
  /\b(?:maintenant|tout de suite|immediatement|sans delai|now|immediately|ce jour|right away|at once)\b/;
/** A moment that only what comes first will tell. */
const RELATIVE =
  /\b(?:des que|des qu'|aussitot|asap|as soon as|au plus vite|le plus (?:vite|tot|rapidement)|rapidement|quand (?:vous|on|l'|la|le|nous)|apres (?:la notification|votre|l'accord|la decision|la signature)|des (?:la|votre|l')|une fois|once|when|upon|de (?:kon|qu'on)|des (?:kon|ke|k'))\b/;

/** The days that a clause names; no question within: that is for the clause's marks to tell. */
async function named({ dates, now }: Hearing, clause: Clause, folded: string): Promise<Named[]> {
  const inClause = folded.slice(clause.start, clause.end);
  const span = spanOf(clause, inClause);
  const reading = await dates.read(rewritten(inClause), now);
  if (reading.kind === 'none')
    return reading.reason === 'date.missing' ? [] : [{ ...span, days: [], fault: reading.reason }];
  if (reading.kind === 'unsure') {
    const days = reading.candidates.filter(({ first, last }) => first !== undefined && first === last);
    const [day] = days;
    if (day?.first !== undefined && days.length === 1 && !/\b(?:ou|or)\b/.test(inClause))
      return [{ ...span, days: [day.first] }];
    return [
      { ...span, days: reading.candidates.flatMap(({ first }) => first ?? []), reason: reading.reason },
    ];
  }
  const { first, last } = reading.value;
  if (first === undefined) return [{ ...span, days: [], fault: 'date.limite' }];
  if (ODD_YEAR.test(inClause)) return [{ ...span, days: [first], reason: 'date.annee' }];
  if (AT_ONCE.test(inClause)) return [{ ...span, days: [first], reason: 'date.sure' }];
  if (first === last) return [{ ...span, days: [first] }];
  const opened = last === undefined ? await dates.read(inClause.replace(OPENERS, ' le '), now) : reading;
  const exact =
    opened.kind === 'read' && opened.value.first === opened.value.last && opened.value.first === first;
  return [{ ...span, days: [first], ...(exact ? {} : { reason: 'date.periode' }) }];
}

/** From the first to the last word of a clause that tells a day. */
function spanOf({ start, end }: Clause, inClause: string): Span {
  const words = [...inClause.matchAll(DATE_WORDS)];
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return { start, end };
  return { start: start + first.index, end: start + last.index + last[0].length };
}

/** « 010923 » alone is a date too; two days share their month. */
function rewritten(text: string): string {
  return text
    .replace(TWO_DAYS, '$1 $4 $2 le $3 $4')
    .replace(/^(\D*)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(2\d)(\D*)$/, '$1$2/$3/20$4$5');
}

/** « le 1er septembre 2024, l’année d’avant pardon ». */
function shifted(day: string, folded: string): string {
  if (!/\b(?:l'an(?:nee)? d'avant|un an (?:avant|plus tot)|the year before)\b/.test(folded)) return day;
  return Temporal.PlainDate.from(day).subtract({ years: 1 }).toString();
}

/** Takes a day to come within three years; asks about any other. */
function settle(hearing: Hearing, day: string, explained: readonly Span[]): ChampReading {
  const today = Temporal.Instant.fromEpochMilliseconds(hearing.now.getTime())
    .toZonedDateTimeISO(hearing.fuseau)
    .toPlainDate();
  const said = Temporal.PlainDate.from(day);
  const away = said.year - today.year;
  if (Temporal.PlainDate.compare(said, today) >= 0 && away <= MOST_YEARS_AHEAD)
    return { kind: 'read', answers: { [hearing.champ.id]: day }, explained };
  const recent = away >= -1 && away <= 0;
  const thisYear = said.with({ year: today.year });
  const next =
    Temporal.PlainDate.compare(thisYear, today) < 0 ? said.with({ year: today.year + 1 }) : thisYear;
  return ask(
    hearing,
    recent ? [day, next.toString()] : [next.toString(), day],
    recent ? 'date.passee' : 'date.annee',
    explained,
  );
}

const MOST_YEARS_AHEAD = 3;
const MOST_CANDIDATES = 5;

function ask(
  { champ }: Hearing,
  days: readonly string[],
  reason: string,
  explained: readonly Span[],
): ChampReading {
  const candidates = days.slice(0, MOST_CANDIDATES).map((day) => ({ [champ.id]: day }));
  return { kind: 'unsure', candidates, reason, explained };
}

/** A moment without a day is told apart from no moment at all. */
function vague(folded: string): string {
  return RELATIVE.test(folded) ? 'date.relative' : 'date.missing';
}

function none(reason: string): ChampReading {
  return { kind: 'none', reason };
}
