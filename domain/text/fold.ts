/** Longest text, in characters, that a reader looks at: what follows is left aside. */
export const MAX_TEXT = 4000;

/** Same text with ordinary spaces and apostrophes, bounded to MAX_TEXT; case and accents kept. */
export function plain(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .normalize('NFC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s/g, ' ');
}

/** Lower case, without accents, with ordinary spaces, hyphens and apostrophes, bounded to MAX_TEXT. */
export function fold(text: string): string {
  return plain(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** Folded words (letters and digits), in order: « L’Île-de-France ! » → l, ile, de, france. */
export function words(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/g) ?? [];
}
