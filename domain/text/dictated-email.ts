import { respell, type Respelt, type Replacement } from './respelt.js';

/** How the at sign is said or written when it is not typed. */
const AT =
  /\s*(?:\(at\)|\[at\]|\(a\)|\(arobase\)|\barr?obas[e]?\b|\barobaz\b|\ba commercial\b|(?<=[a-z0-9]) ?@ ?(?=[a-z0-9])|\bat\b(?= [a-z0-9-]+ (?:dot|point|\.)))\s*/g;
const SIGNS: readonly (readonly [string, string])[] = [
  ['tiret bas|tiret du bas|underscore|souligne|under score', '_'],
  ["tiret|trait d'union|moins|dash|hyphen|du six", '-'],
  ['point|dot|pt', '.'],
];
const SIGN = new RegExp(`\\s+(?:${SIGNS.map(([words]) => `(${words})`).join('|')})\\s+`, 'g');
const ONE_WORD = /^[a-z0-9._%+-]+$/;

/**
 * A folded text in which the addresses said aloud are written: « sandrine point roux arobase asso point fr », « x (at) y.fr »,
 * « x @ y.fr ». Words are only signs inside the address, so that « un point à voir » stays as it is.
 */
export function emailsWritten(folded: string): Respelt {
  const replacements: Replacement[] = [];
  AT.lastIndex = 0;
  for (let at = AT.exec(folded); at !== null; at = AT.exec(folded)) {
    const before = signsBefore(folded, at.index);
    const after = signsAfter(folded, at.index + at[0].length);
    const last = replacements.at(-1)?.end ?? 0;
    replacements.push(
      ...before.filter(({ start }) => start >= last),
      ...(at.index >= last ? [{ start: at.index, end: at.index + at[0].length, by: '@' }] : []),
      ...after,
    );
  }
  return respell(folded, replacements);
}

/** The signs of « jean point roux », read back from the at sign as long as single words alternate with signs. */
function signsBefore(folded: string, at: number): Replacement[] {
  const from = Math.max(0, at - LONGEST);
  const signs = signsIn(folded.slice(from, at), from);
  const kept: Replacement[] = [];
  let end = at;
  for (const sign of signs.reverse()) {
    if (!ONE_WORD.test(folded.slice(sign.end, end))) break;
    kept.unshift(sign);
    end = sign.start;
  }
  return kept;
}

function signsAfter(folded: string, at: number): Replacement[] {
  const kept: Replacement[] = [];
  let start = at;
  for (const sign of signsIn(folded.slice(at, at + LONGEST), at)) {
    if (!ONE_WORD.test(folded.slice(start, sign.start))) break;
    kept.push(sign);
    start = sign.end;
  }
  return kept;
}

const LONGEST = 120;

function signsIn(part: string, offset: number): Replacement[] {
  return [...part.matchAll(SIGN)].map((match) => {
    const which = SIGNS.findIndex((_, i) => match[i + 1] !== undefined);
    const start = offset + match.index;
    return { start, end: start + match[0].length, by: SIGNS[which]?.[1] ?? '' };
  });
}
