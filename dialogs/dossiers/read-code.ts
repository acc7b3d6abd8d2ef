import { digitRunsOf, saidInDigits, together } from '../../domain/champs/digits.js';

const LENGTH = 6;
/** Around digits that are part of an address, or count money. */
const GLUED = /[a-z0-9@._-]$/;
const COUNTED = /^(?:[a-z0-9@_]|[.-]\w| ?(?:€|euros?\b|k€))/;

/** The six digits of a one-time code, however spaced or said in words: the last ones, where some were taken back. */
export function readCode(text: string): string | undefined {
  const said = saidInDigits(text.slice(0, 200));
  const { text: written, origin } = said;
  const isApart = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    !GLUED.test(written.slice(0, origin.indexOf(start))) && !COUNTED.test(written.slice(origin.indexOf(end)));
  return digitRunsOf(said)
    .flatMap((groups) =>
      groups.reduce((count, { digits }) => count + digits.length, 0) === LENGTH
        ? together(groups, LENGTH, () => true)
        : groups.filter(({ digits }) => digits.length === LENGTH),
    )
    .findLast(isApart)?.digits;
}
