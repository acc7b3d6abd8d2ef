import { oneLine } from '../../domain/text/one-line.js';

/** A text of one line, cut with an ellipsis at a number of characters. */
export function headerText(text: string, longest: number): string {
  const characters = Array.from(oneLine(text.slice(0, longest * 8)));
  return characters.length <= longest
    ? characters.join('')
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * Typed text in which a mail program finds no link: an invisible space splits what it would make one.
 * What the DREETS reads offers only the links that this service wrote.
 */
export function withoutLinks(text: string): string {
  return text.replace(/:\/\//g, ':\u200b//').replace(/www\./gi, (www) => `${www.slice(0, -1)}\u200b.`);
}
