const MISSING = '\ufffd';
const JOINERS = /\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/gu;

/** Tells whether a face can draw a character. */
export type HasGlyph = (codePoint: number) => boolean;

/** Text that a face can draw: what it lacks (emoji, rare scripts) shows as « � » rather than as nothing. */
export function printable(text: string, hasGlyph: HasGlyph): string {
  let drawn = '';
  for (const character of text.replace(JOINERS, '')) {
    const known = character === '\n' || hasGlyph(character.codePointAt(0) ?? 0);
    if (known) drawn += character;
    else if (!drawn.endsWith(MISSING)) drawn += MISSING;
  }
  return drawn;
}

/** Cuts a text between words into pieces of at most `longest` characters, so that each fits on a page. */
export function inPieces(text: string, longest: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest);
    const cut = space > longest / 2 ? space : longest;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...pieces, rest];
}
