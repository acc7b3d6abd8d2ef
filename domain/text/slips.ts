import { editDistance } from './edit-distance.js';

/** How many slips of the keyboard are forgiven in a word of that length. */
export function slips(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

/** Slips between two folded words, or `undefined` when they are too many for words of that length. */
export function slipsBetween(a: string, b: string): number | undefined {
  const most = slips(Math.min(a.length, b.length));
  if (Math.abs(a.length - b.length) > most) return undefined;
  const found = editDistance(a, b, most);
  return found <= most ? found : undefined;
}

/** Which letters a folded word holds, as bits: two words within n slips differ in at most 2n of them. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
  return letters;
}

/** False when the letters alone show that two words are more than `most` slips apart. */
export function mayBeWithin(a: number, b: number, most: number): boolean {
  let differing = a ^ b;
  for (let left = 2 * most; differing !== 0; left--) {
    if (left === 0) return false;
    differing &= differing - 1;
  }
  return true;
}
