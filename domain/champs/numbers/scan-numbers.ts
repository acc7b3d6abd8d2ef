import { readNumberWords, scaleOf } from '../../text/number-words.js';
import type { Span } from '../../understanding/said.js';
import { spelledNumber } from './number-spellings.js';

/** A number found in a folded text. */
export interface FoundNumber extends Span {
  readonly value: number;
  /** « un », « une », « a »: more often articles than numbers. */
  readonly article: boolean;
  /** « demi », « trois quarts », « 1/2 ». */
  readonly fraction: boolean;
  /** « 25,000 »: a decimal for a French reader, thousands for an English one. */
  readonly ambiguous: boolean;
  /** What its last word or letter multiplies: 1000 in « 25 mille » and « 25k », else 1. */
  readonly scale: number;
}

const DIGITS =
  /[1-9]\d{0,2}(?:([ '])\d{3}(?:\1\d{3})*)(?:[.,]\d{1,2})?(?![\d])|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+[.,]\d+|[.,]\d+|\d+/g;
const SYMBOLS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const PARTS: Readonly<Record<string, number>> = {
  ...{ demi: 0.5, demie: 0.5, demis: 0.5, half: 0.5, halves: 0.5, moitie: 0.5 },
  ...{
    quart: 0.25,
    quarts: 0.25,
    quarter: 0.25,
    quarters: 0.25,
    cinquiemes: 0.2,
    fifths: 0.2,
    dixiemes: 0.1,
    tenths: 0.1,
  },
};
const DOZENS: Readonly<Record<string, number>> = {
  ...{ douzaine: 12, dozen: 12, dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40 },
  ...{ cinquantaine: 50, soixantaine: 60, centaine: 100 },
};
const POINT = /^ ?(?:virgule|comma|point) ?$/;
const AND_PART =
  /^ (?:(?:equivalents?[ -]temps[ -]pleins?|temps[ -]pleins?|etp|postes?|annees?|ans?|millions?|full[ -]time (?:equivalents?|posts?)) )?(?:et|and) (?:(?:une?|a) )?$/;
/** « neuf cent quatre vingt dix neuf mille neuf cent quatre vingt dix neuf » and some room. */
const MOST_WORDS = 16;
/** More numbers than that in one message is no answer. */
const MOST_NUMBERS = 60;

/** Finds the numbers of a text folded in place: « 25 000.50 », « 0.8 », « ½ », « 1/2 », « un million et demi », « une douzaine ». */
export function scanNumbers(folded: string): FoundNumber[] {
  const digits = fromDigits(folded);
  const words = fromWords(folded).filter(
    (word) => !digits.some((one) => one.start < word.end && word.start < one.end),
  );
  const found = [...digits, ...words].sort((a, b) => a.start - b.start).slice(0, MOST_NUMBERS);
  return found.reduce<FoundNumber[]>((kept, number) => {
    const before = kept.at(-1);
    const joined = before === undefined ? undefined : join(folded, before, number);
    return joined === undefined ? [...kept, number] : [...kept.slice(0, -1), joined];
  }, []);
}

/** Two numbers that are one: « 25 mille », « zéro virgule huit », « deux et demi », « 1 1/2 », « 1 million 200 000 ». */
function join(folded: string, a: FoundNumber, b: FoundNumber): FoundNumber | undefined {
  const between = folded.slice(a.end, b.start);
  const one = (value: number, scale = b.scale): FoundNumber => ({
    ...{ value: Math.round(value * 1e6) / 1e6, scale, start: a.start, end: b.end },
    ...{ article: false, fraction: b.fraction && value < 1, ambiguous: false },
  });
  const scale = scaleOf(/^[a-z]+/.exec(folded.slice(b.start, b.end))?.[0] ?? '');
  if (scale !== undefined && /^(?: | de )?$/.test(between) && scale > a.scale)
    return one((a.article ? 0 : a.value - 1) * scale + b.value, Math.min(scale, b.scale));
  if (POINT.test(between)) return one(a.value + b.value / 10 ** String(b.value).length, 1);
  if (b.fraction && !a.fraction) {
    if (AND_PART.test(between)) return one(a.value + b.value * a.scale, a.scale);
    if (/^ ?$/.test(between) && a.article) return one(b.value);
    if (/^ ?$/.test(between) && /[\d½¼¾]/.test(folded.charAt(b.start))) return one(a.value + b.value);
    if (/^[ -]$/.test(between) && b.value < 1) return one(a.value * b.value);
  }
  if (a.fraction && /^[ -]$/.test(between) && b.value >= 10 && b.scale === 1) return one(a.value * b.value);
  if (between === ' ' && a.scale > 1 && !b.fraction && b.value < a.scale && /\d/.test(folded.charAt(b.start)))
    return one(a.value + (b.value < 10 ? (b.value * a.scale) / 10 : b.value), 1);
  return undefined;
}

function fromDigits(folded: string): FoundNumber[] {
  const symbols = [...folded.matchAll(/[½¼¾]/g)].map(({ 0: symbol, index }) =>
    number(SYMBOLS[symbol] ?? 0, index, index + 1, { fraction: true }),
  );
  const found: FoundNumber[] = [];
  for (const { 0: raw, index } of folded.matchAll(DIGITS)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    const part = /^\d{1,2}$/.test(raw) ? fractionAt(folded, index) : undefined;
    found.push(part ?? withSuffix(folded, raw, index));
  }
  return [...found, ...symbols];
}

/** « 1/2 », « 3/4 », « 4/5 »: not « 1/9/23 » nor « 20/25 ». */
function fractionAt(folded: string, start: number): FoundNumber | undefined {
  const match = /^(\d{1,2}) ?\/ ?(10|[2-9])(?:e|eme|emes)?(?![\d/.,]| ?\/)/.exec(
    folded.slice(start, start + 12),
  );
  const [all = '', above = '', below = ''] = match ?? [];
  if (match === null || Number(above) >= Number(below) || /[\d/.,]$/.test(folded.slice(0, start)))
    return undefined;
  return number(Number(above) / Number(below), start, start + all.length, { fraction: true });
}

/** Digits with the letter that multiplies them: « 25k », « 1,2 M€ », « 28k5 ». */
function withSuffix(folded: string, raw: string, start: number): FoundNumber {
  const value = valueOf(raw);
  const end = start + raw.length;
  const ambiguous = /^[1-9]\d{0,2},\d{3}$/.test(raw);
  const rest = folded.slice(end, end + 8);
  const thousands = /^ ?k(\d?)(?=(?: ?€| ?e(?:ur(?:os?)?)?\b| ?\$| ?£|[^a-z0-9]|$))/.exec(rest);
  if (thousands !== null)
    return number(value * 1e3 + Number(thousands[1] ?? 0) * 100, start, end + thousands[0].length, {
      scale: 1e3,
    });
  const millions = /^ ?m(?=(?: ?€| ?eur(?:os?)?\b))/.exec(rest);
  if (millions !== null) return number(value * 1e6, start, end + millions[0].length, { scale: 1e6 });
  return number(value, start, end, { ambiguous });
}

function valueOf(raw: string): number {
  const grouped =
    /^[1-9]\d{0,2}(?:([ '.])\d{3}(?:\1\d{3})*)(?![.]\d{3})/.test(raw) && !/^\d+\.\d{1,2}$/.test(raw);
  if (grouped) {
    const separator = /[ '.]/.exec(raw)?.[0] ?? ' ';
    return Number(raw.replaceAll(separator === '.' ? '.' : / |'/g, '').replace(',', '.'));
  }
  return Number(
    /^\d{1,3}(?:,\d{3})+(?:\.|$)/.test(raw) && !/^\d{1,3},\d{3}$/.test(raw)
      ? raw.replaceAll(',', '')
      : raw.replace(',', '.'),
  );
}

function fromWords(folded: string): FoundNumber[] {
  const tokens = [...folded.matchAll(/[a-z]+/g)].map(({ 0: word, index }) => ({
    ...{ word: spelledNumber(word), start: index, end: index + word.length },
    joins: /^[ -]?$/.test(folded.slice(index + word.length, index + word.length + 1)),
  }));
  const found: FoundNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i];
    if (first === undefined) break;
    if (/^cents?$/.test(first.word) && /^(?:pour|per)$/.test(tokens[i - 1]?.word ?? '')) {
      i += 1;
      continue;
    }
    const special = PARTS[first.word] ?? DOZENS[first.word];
    if (special !== undefined && Object.hasOwn({ ...PARTS, ...DOZENS }, first.word)) {
      found.push(number(special, first.start, first.end, { fraction: special < 1 }));
      i += 1;
      continue;
    }
    const words = tokens.slice(i, i + MOST_WORDS);
    const stop = words.findIndex(
      ({ end, joins }, at) => !joins || (words[at + 1]?.start ?? end + 1) !== end + 1,
    );
    const read = readNumberWords(
      words.slice(0, stop === -1 ? words.length : stop + 1).map(({ word }) => word),
    );
    const last = tokens[i + (read?.count ?? 1) - 1];
    if (read !== undefined && last !== undefined)
      found.push(
        number(read.value, first.start, last.end, {
          article: read.count === 1 && /^une?$/.test(first.word),
          scale: scaleOf(last.word) ?? 1,
        }),
      );
    i += read?.count ?? 1;
  }
  return found;
}

function number(value: number, start: number, end: number, more: Partial<FoundNumber> = {}): FoundNumber {
  return { value, start, end, article: false, fraction: false, ambiguous: false, scale: 1, ...more };
}
