/**
 * The signs of a reference: none is mistaken for another when read or read aloud. Of 0/O and 1/I/L it has none; of 8/B, F/S,
 * M/N and V/U one, so that the other can only stand for it.
 */
const ALPHABET = '23456789ACDEFGHJKMPQRTVWXYZ';
const MISTAKEN: Readonly<Record<string, string>> = { B: '8', S: 'F', N: 'M', U: 'V' };
const LENGTH = 8;

/** How many random numbers in [0, 1[ a reference is made of. */
export const REFERENCE_DRAWS = LENGTH;

/** What a call's references begin with: letters, then two digits, which tell a reference from ordinary words. */
export const PREFIXE = /^[A-Z]{2,6}\d{2}$/;

/** A reference such as `AAP23-7KQ4-M2XD`. @param draws {@link REFERENCE_DRAWS} numbers in [0, 1[ from a secure source. */
export function makeReference(prefixe: string, draws: readonly number[]): string {
  const letters = draws.slice(0, LENGTH).map((draw) => ALPHABET.charAt(Math.floor(draw * ALPHABET.length)));
  return `${prefixe}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** A reference found in what somebody typed, as it is written in full, slips of the eye and ear mended; undefined when there is none. */
export function readReference(text: string): string | undefined {
  const found = /\b([A-Z]{2,6}\d{2})[\s-]{0,3}([0-9A-Z]{4})[\s-]{0,3}([0-9A-Z]{4})\b/.exec(
    text.slice(0, 500).toUpperCase(),
  );
  if (found === null) return undefined;
  const [, prefixe = '', first = '', last = ''] = found;
  return `${prefixe}-${mended(first)}-${mended(last)}`;
}

function mended(letters: string): string {
  return letters.replace(/[BSNU]/g, (letter) => MISTAKEN[letter] ?? letter);
}
