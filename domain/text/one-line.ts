const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
const INVISIBLE = /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff\p{Cs}]/gu;
const SPACES = / {2,}/g;

/** Typed text on one line, without the control and direction characters that would let it pass for something else. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
