import { foldInPlace } from '../text/fold.js';
import { digitsSaid, originOf, type Respelt } from '../text/respelt.js';
import type { Span } from '../understanding/said.js';

/** Digits that stand together in a text, however spaced or said, and where each group is. */
export interface DigitGroup extends Span {
  readonly digits: string;
}

/** Where digits are looked for: numbers said in words are digits, and so is an O typed among digits. */
export function saidInDigits(text: string): Respelt {
  const respelt = digitsSaid(foldInPlace(text));
  return {
    ...respelt,
    text: respelt.text.replace(/[0-9o]+/g, (token) =>
      /\d/.test(token) ? token.replaceAll('o', '0') : token,
    ),
  };
}

const RUN = /\d+(?:[ .\-/_,'()]{1,3}\d+)*/g;

/** Runs of neighbouring groups of digits; a comma is a pause only between groups that were said. */
export function digitRunsOf(respelt: Respelt): DigitGroup[][] {
  return [...respelt.text.matchAll(RUN)].map(({ 0: run, index }) =>
    [...run.matchAll(/\d+/g)].map((group) => ({
      digits: group[0],
      ...originOf(respelt, index + group.index, index + group.index + group[0].length),
    })),
  );
}

/** Neighbouring groups that make up exactly that many digits together, from the left, without overlap. */
export function together(
  groups: readonly DigitGroup[],
  length: number,
  accepts: (digits: string) => boolean,
): DigitGroup[] {
  const found: DigitGroup[] = [];
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    let last = first;
    for (; last < groups.length && digits.length < length; last++) digits += groups[last]?.digits ?? '';
    const start = groups[first]?.start ?? 0;
    const end = groups[last - 1]?.end ?? 0;
    if (digits.length !== length || !accepts(digits)) continue;
    found.push({ digits, start, end });
    first = last - 1;
  }
  return found;
}
