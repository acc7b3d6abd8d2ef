import { readNumberWords } from './number-words.js';

/** A text in which parts were written otherwise, and where each of its characters comes from. */
export interface Respelt {
  readonly text: string;
  /** For each character, and for the end, its place in the text it was made from. */
  readonly origin: readonly number[];
}

/** A part of a text to write otherwise. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** The text with those parts written otherwise; they are in order and do not overlap. */
export function respell(text: string, replacements: readonly Replacement[]): Respelt {
  let made = '';
  const origin: number[] = [];
  let at = 0;
  const keep = (until: number): void => {
    made += text.slice(at, until);
    for (; at < until; at++) origin.push(at);
  };
  for (const { start, end, by } of replacements) {
    keep(start);
    made += by;
    for (let i = 0; i < by.length; i++) origin.push(start);
    at = end;
  }
  keep(text.length);
  return { text: made, origin: [...origin, text.length] };
}

/** The place, in the text it was made from, of what stands between two characters of the respelt one. */
export function originOf(
  { origin }: Respelt,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const last = origin[end] ?? 0;
  return { start: origin[start] ?? 0, end: last };
}

const TIMES: ReadonlyMap<string, number> = new Map(
  Object.entries({ double: 2, triple: 3, twice: 2, deux: 2, trois: 3, quatre: 4, cinq: 5 }),
);
const ENGLISH_ZERO = /^(?:oh|nought)$/;
/** « quatre vingt dix neuf mille huit cent quatre vingt dix neuf », the longest postal code, and some room. */
const MOST_WORDS = 12;

/** A folded text with each number said in words as digits: « zéro six trente-neuf » → 0 6 39. */
export function digitsSaid(folded: string): Respelt {
  const tokens = [...folded.matchAll(/[a-z]+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const replacements: Replacement[] = [];
  for (let i = 0; i < tokens.length;) {
    const taken = numberAt(tokens, i, folded);
    const first = tokens[i];
    const last = tokens[i + (taken?.count ?? 1) - 1];
    if (taken !== undefined && first !== undefined && last !== undefined)
      replacements.push({ start: first.start, end: last.end, by: taken.digits });
    i += taken?.count ?? 1;
  }
  return respell(folded, replacements);
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function numberAt(
  tokens: readonly Token[],
  at: number,
  folded: string,
): { digits: string; count: number } | undefined {
  const words = tokens.slice(at, at + MOST_WORDS).map(({ word }) => word);
  const run = spokenTogether(tokens.slice(at, at + MOST_WORDS), folded);
  const repeated = repeatedDigit(words.slice(0, run));
  if (repeated !== undefined) return repeated;
  if (
    ENGLISH_ZERO.test(words[0] ?? '') &&
    /^\s*(?:\d|one|two|three|four|five|six|seven|eight|nine)/.test(folded.slice(tokens[at]?.end))
  )
    return { digits: '0', count: 1 };
  const number = readNumberWords(words.slice(0, run));
  return number === undefined ? undefined : { digits: String(number.value), count: number.count };
}

/** How many of the tokens follow each other without comma, point nor digit between. */
function spokenTogether(tokens: readonly Token[], folded: string): number {
  const broken = tokens.findIndex((token, i) => {
    const before = tokens[i - 1];
    return before !== undefined && !/^[ '-]+$/.test(folded.slice(before.end, token.start));
  });
  return broken === -1 ? tokens.length : broken;
}

/** « double zéro », « trois fois zéro », « deux fois sept ». */
function repeatedDigit(words: readonly string[]): { digits: string; count: number } | undefined {
  const [first = '', second = '', third = ''] = words;
  const times = TIMES.get(first);
  if (times === undefined) return undefined;
  const named = second === 'fois' ? third : /^(?:double|triple|twice)$/.test(first) ? second : '';
  const digit = named === '' ? undefined : readNumberWords([named]);
  if (digit === undefined || digit.value > 9) return undefined;
  return { digits: String(digit.value).repeat(times), count: second === 'fois' ? 3 : 2 };
}
