import { fold } from '../text/fold.js';
import { readNumberWords } from '../text/number-words.js';
import { rewritePhrases } from './phrases.js';
import { canonicalWord, monthNear, weekdayShort } from './vocabulary.js';

/** Longest part of a text that is searched for a date, in characters. */
export const DATE_WINDOW = 600;

const ORDINAL = 'er|ier|ere|re|eme|ieme|e|nde?|de|st|rd|th';
const TOKEN = new RegExp(`\\d+(?:[/.-]\\d+)+|\\d+(?:${ORDINAL})?(?![a-z0-9])|\\d+|[a-z]+|[%€+/,;:()>-]`, 'g');

/**
 * The text as the rules read it: folded words and numbers joined by single spaces, numbers in words as digits, months as
 * M01…M12, weekdays as W1…W7, slips of the keyboard mended, synonyms as one word. « Trente et un décembre » → « 31 M12 ».
 */
export function canonical(text: string): string {
  const folded = rewritePhrases(unpunctuated(fold(text.slice(0, DATE_WINDOW))));
  const tokens = withDigits(folded.match(TOKEN) ?? []);
  return tokens
    .map((token, i) => settled(token, tokens[i - 1] ?? '', tokens[i + 1] ?? ''))
    .join(' ')
    .replace(/\b(\d{1,2})([-/])(\d{1,2}) (?=M\d\d)/g, '$1 $2 $3 ')
    .replace(/(\S+) - (?=(\S+))/g, (both, left: string, right: string) =>
      isDated(left) && isDated(right) ? both : `${left} `,
    );
}

/** Full stops of abbreviations, apostrophes and hyphens of spelling become spaces. */
function unpunctuated(folded: string): string {
  return folded
    .replace(/\.(?=\s|$)|(?<=[a-z])\./g, ' ')
    .replace(/'|(?<=[a-z])-(?=[a-z0-9])|(?<=\d)-(?=[a-z])/g, ' ')
    .replace(/(?<=\d) ?\/ ?(?=\d)/g, '/')
    .replace(/(?<=\/\d{1,4})-(?=\d{1,2}\/)/g, ' - ')
    .replace(/(?<=\d),(?=\d (?:jour|semaine|mois|an|annee|heure|trimestre|semestre)s?\b)/g, '.')
    .replace(/ {2,}/g, ' ');
}

/** A hyphen between two dates joins them (« juin-juillet »); between words it is only spelling (« après-demain »). */
function isDated(token: string): boolean {
  return /^(?:\d.*|[MW]\d+|prochain|dernier)$/.test(token);
}

/** Numbers in words become digits; « sept » waits, since it is a month too. */
function withDigits(tokens: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] ?? '';
    const number = isMonthSept(tokens, i) ? undefined : readNumberWords(wordsBeforeMonth(tokens, i));
    out.push(number === undefined ? token : String(number.value));
    i += number?.count ?? 1;
  }
  return out;
}

/** « trois sept. 2023 » is the third of September, not ten. */
function wordsBeforeMonth(tokens: readonly string[], start: number): readonly string[] {
  const words = tokens.slice(start, start + 8);
  const month = words.findIndex((_, i) => i > 0 && isMonthSept(tokens, start + i));
  return month === -1 ? words : words.slice(0, month);
}

function isMonthSept(tokens: readonly string[], i: number): boolean {
  if (tokens[i] !== 'sept') return false;
  const before = tokens[i - 1] ?? '';
  const after = tokens[i + 1] ?? '';
  if (/^(?:19|20)\d\d$/.test(after)) return true;
  if (/^(?:jours?|semaines?|mois|ans?|annees?|heures?)$/.test(after)) return false;
  return /^\d{1,2}(?:er|e)?$|^(?:premier|en|debut|fin|mi|courant)$/.test(before);
}

function settled(token: string, before: string, after: string): string {
  const ordinal = new RegExp(`^0*(\\d+)(?:${ORDINAL})$`).exec(token);
  if (ordinal !== null) return `${ordinal[1] ?? ''}e`;
  if (token === 'sept') return 'M09';
  const word = canonicalWord(token);
  if (word !== token || !/^[a-z]{3,}$/.test(token)) return word;
  const besideDay = /^\d{1,2}(?:er|e)?$/.test(before);
  if (besideDay) return monthNear(token) ?? word;
  return /^\d{1,2}(?:er|e)?$/.test(after) ? (weekdayShort(token) ?? word) : word;
}
