const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\p{Cs}]/gu;
const SPACES = / {2,}/g;

/** Typed text on one line, without the control and direction characters that would let it pass for something else. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

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
