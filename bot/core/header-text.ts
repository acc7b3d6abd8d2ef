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
