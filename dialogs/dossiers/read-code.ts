import { foldInPlace } from '../../domain/text/fold.js';
import { digitsSaid } from '../../domain/text/respelt.js';

const CODE = /(?<!\d)(\d{3})[\s.-]?(\d{3})(?!\d)/;

/** The six digits of a one-time code in what was typed, or said in words; undefined when there are none. */
export function readCode(text: string): string | undefined {
  const bounded = text.slice(0, 200);
  const digits = CODE.exec(bounded) ?? CODE.exec(digitsSaid(foldInPlace(bounded)).text);
  return digits === null ? undefined : `${digits[1] ?? ''}${digits[2] ?? ''}`;
}
