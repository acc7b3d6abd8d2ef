import { fold } from '../domain/text/fold.js';

/** A text as it is compared with the words that locales/ lists: letters and digits only, without accents; « j’en » is two words, as many type it. */
export function compared(text: string): readonly string[] {
  return fold(text)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** The wordings of a list in locales/, which bars separate, as texts are compared with them. */
export function wordings(list: string): readonly string[] {
  return list.split('|').map((form) => compared(form).join(' '));
}
