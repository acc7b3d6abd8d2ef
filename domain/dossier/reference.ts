/** No letter or digit that is mistaken for another when read or read aloud (0/O, 1/I/L, 8/B, F/S, M/N, U/V). */
const ALPHABET = '23456789ACDEFGHJKMPQRTVWXYZ';
const LENGTH = 8;

/** How many random numbers in [0, 1[ a reference is made of. */
export const REFERENCE_DRAWS = LENGTH;

/** A reference such as `AAP23-7KQ4-M2XD`. @param draws {@link REFERENCE_DRAWS} numbers in [0, 1[ from a secure source. */
export function makeReference(prefixe: string, draws: readonly number[]): string {
  const letters = draws.slice(0, LENGTH).map((draw) => ALPHABET.charAt(Math.floor(draw * ALPHABET.length)));
  return `${prefixe}-${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** A reference found in what somebody typed, as it is written in full; undefined when there is none. */
export function readReference(text: string): string | undefined {
  const found = /\b([A-Z]{2,6}\d{2})[\s-]{0,3}([0-9A-Z]{4})[\s-]{0,3}([0-9A-Z]{4})\b/.exec(
    text.slice(0, 500).toUpperCase(),
  );
  return found === null ? undefined : `${found[1] ?? ''}-${found[2] ?? ''}-${found[3] ?? ''}`;
}
