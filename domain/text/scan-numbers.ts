import { fold } from './fold.js';
import { readNumberWords, scaleOf } from './number-words.js';

/** A number found in a text. */
export interface FoundNumber {
  readonly value: number;
  /** Its place in the folded text. */
  readonly start: number;
  readonly end: number;
  readonly negative: boolean;
  /** « un » and « une », which are more often articles than numbers. */
  readonly article: boolean;
  /** « 25,000 »: a decimal for a French reader, thousands for an English one. */
  readonly ambiguous: boolean;
}

/** A folded text and the numbers it holds, in digits or in words, in order. */
export interface NumberScan {
  readonly folded: string;
  readonly numbers: readonly FoundNumber[];
}

const DIGITS = /\d{1,3}(?:[ .]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?:\.\d+)(?!\d)|\d+(?:[.,]\d+)?/g;

/** Finds the numbers of a text: « 25 000,50 », « 1.200.000 », « 0.8 », « ½ », « mille deux cents ». */
export function scanNumbers(text: string): NumberScan {
  const folded = fold(text)
    .replaceAll('½', ',5')
    .replace(/(^|\D),5/g, '$10,5')
    .replaceAll('¼', '0,25')
    .replaceAll('¾', '0,75');
  const digits = [...folded.matchAll(DIGITS)].map((match) => fromDigits(folded, match[0], match.index));
  const inWords = fromWords(folded).filter(
    (word) => !digits.some((one) => one.start < word.end && word.start < one.end),
  );
  return {
    folded,
    numbers: joined(
      folded,
      [...digits, ...inWords].sort((a, b) => a.start - b.start),
    ),
  };
}

/** « 25 mille », « 2 millions cinq cent mille »: the digits multiply the first word. */
function joined(folded: string, numbers: readonly FoundNumber[]): FoundNumber[] {
  const kept: FoundNumber[] = [];
  for (const number of numbers) {
    const before = kept.at(-1);
    const scale = scaleOf(/^[a-z]+/.exec(folded.slice(number.start, number.end))?.[0] ?? '');
    if (before !== undefined && scale !== undefined && folded.slice(before.end, number.start) === ' ') {
      kept.splice(-1, 1, {
        ...before,
        value: (before.value - 1) * scale + number.value,
        end: number.end,
        article: false,
      });
    } else kept.push(number);
  }
  return kept;
}

function fromDigits(folded: string, raw: string, start: number): FoundNumber {
  const english = /^\d{1,3}(?:,\d{3})+\./.test(raw);
  const grouped = /^[1-9]\d{0,2}(?:[ .]\d{3})+(?:,|$)/.test(raw);
  const plain = english
    ? raw.replaceAll(',', '')
    : grouped
      ? raw.replace(/[ .]/g, '')
      : raw.replaceAll(' ', '');
  return {
    value: Number(plain.replace(',', '.')),
    start,
    end: start + raw.length,
    negative:
      /(?:^|[\s(:])-\s?$/.test(folded.slice(Math.max(0, start - 3), start)) ||
      /\bmoins $/.test(folded.slice(Math.max(0, start - 7), start)),
    article: false,
    ambiguous: /^[1-9]\d{0,2},\d{3}$/.test(raw),
  };
}

function fromWords(folded: string): FoundNumber[] {
  const tokens = [...folded.matchAll(/[a-z]+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundNumber[] = [];
  for (let i = 0; i < tokens.length;) {
    const first = tokens[i];
    const number = readNumberWords(tokens.slice(i, i + MOST_WORDS).map(({ word }) => word));
    const last = tokens[i + (number?.count ?? 1) - 1];
    if (number !== undefined && first !== undefined && last !== undefined) {
      const article = number.count === 1 && /^une?$/.test(first.word);
      const before = folded.slice(Math.max(0, first.start - 6), first.start);
      found.push({
        value: number.value,
        start: first.start,
        end: last.end,
        negative: before.endsWith('moins '),
        article,
        ambiguous: false,
      });
    }
    i += number?.count ?? 1;
  }
  return found;
}

/** « neuf cent quatre vingt dix neuf mille neuf cent quatre vingt dix neuf » and some room. */
const MOST_WORDS = 16;
