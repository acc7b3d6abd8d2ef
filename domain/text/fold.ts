import { foldAccents, plainApostrophes } from './normalise.js';

/** Longest text, in characters, that a reader looks at: what follows is left aside. */
export const MAX_TEXT = 4000;

/** Same text with ordinary spaces and apostrophes, bounded to MAX_TEXT; case and accents kept. */
export function plain(text: string): string {
  return plainLines(text).replace(/\n/g, ' ');
}

/** The same, its line breaks kept as « \n ». */
export function plainLines(text: string): string {
  return plainApostrophes(text.slice(0, MAX_TEXT).normalize('NFC'))
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]/g, ' ');
}

/** Lower case without accents, of the same length: what is found there stands at the same place in the text. */
export function foldInPlace(text: string): string {
  return text
    .replace(/[\u0080-\uffff]/g, (char) => char.toLowerCase().normalize('NFD').charAt(0))
    .toLowerCase();
}

/** Lower case, without accents, with ordinary spaces, hyphens and apostrophes, bounded to MAX_TEXT. */
export function fold(text: string): string {
  return foldAccents(plain(text));
}

/** Folded words (letters and digits), in order: « L’Île-de-France ! » → l, ile, de, france. */
export function words(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}
