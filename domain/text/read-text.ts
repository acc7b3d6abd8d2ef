import { none, read, type Reading } from './reading.js';

/** Longest and shortest text accepted, in characters. */
export interface TextBounds {
  readonly min?: number;
  readonly max: number;
}

/**
 * Reads free text as it is, trimmed, without control characters. Too long is refused, never cut in silence.
 * Reasons: text.empty, text.noLetters (emoji, digits or signs only), text.tooShort, text.tooLong.
 */
export function readText(text: string, { min = 2, max }: TextBounds): Reading<string> {
  if (text.length > max * 4) return none('text.tooLong');
  const cleaned = clean(text);
  if (cleaned === '') return none('text.empty');
  if (!/\p{L}/u.test(cleaned)) return none('text.noLetters');
  if (cleaned.length < min) return none('text.tooShort');
  return cleaned.length > max ? none('text.tooLong') : read(cleaned, cleaned);
}

/** Line breaks stay (at most two in a row), other control and invisible direction marks go. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\u200d]/gu, ' ')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
