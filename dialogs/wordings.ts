import { fold } from '../domain/text/fold.js';

/** A text as it is compared with the words that locales/ lists: letters and digits only, without accents; « j’en » is two words, as many type it. */
export function compared(text: string): readonly string[] {
  return fold(text)
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** By list: each message is compared with all of them. */
const known = new Map<string, readonly string[]>();

/** The wordings of a list in locales/, which bars separate, as texts are compared with them. */
export function wordings(list: string): readonly string[] {
  let forms = known.get(list);
  if (forms === undefined) {
    forms = list.split('|').map((form) => compared(form).join(' '));
    known.set(list, forms);
  }
  return forms;
}
