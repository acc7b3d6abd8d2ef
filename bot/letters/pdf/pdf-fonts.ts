import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type GlyphRun } from 'fontkit';
import { recalling } from '../../../domain/text/recalling.js';

/** The faces of a printed document. */
export const FACES = ['regular', 'bold', 'mono'] as const;
export type Face = (typeof FACES)[number];

const FILES: Readonly<Record<Face, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
};
/** Those of some dozen documents, whose labels are the same. */
const WORDS_RECALLED = 2000;
/** Letters of a word that is worth recalling. */
const LONGEST_RECALLED = 40;

type Placed = Pick<GlyphRun, 'glyphs' | 'positions'>;

const { resolve } = createRequire(import.meta.url);
const opened = new Map<Face, Font>();

/** The font of a face, which covers French in full; opened once, and shared by all documents. */
export function fontOf(face: Face): Font {
  const known = opened.get(face);
  if (known !== undefined) return known;
  const font = recallingWords(create(readFileSync(resolve(`dejavu-fonts-ttf/ttf/${FILES[face]}`))));
  opened.set(face, font);
  return font;
}

/** A font that places the letters of a word once: that is most of what a document costs. */
function recallingWords(font: Font): Font {
  const layout = font.layout.bind(font);
  const placed = (word: string): Placed => {
    forgetGlyphs(font);
    return slim(layout(word));
  };
  const recalled = recalling(placed, WORDS_RECALLED);
  font.layout = (text, features) => {
    if (features !== undefined) return layout(text, features);
    return ownCopy(text.length > LONGEST_RECALLED ? placed(text) : recalled(text));
  };
  return font;
}

/** A glyph says which letters it was first seen for, and one document's would be copied out of the next. */
function forgetGlyphs(font: Font): void {
  (font as unknown as { _glyphs: object })._glyphs = {};
}

/** A glyph of the library holds on to all that was read of it. */
function slim({ glyphs, positions }: GlyphRun): Placed {
  return {
    glyphs: glyphs.map(({ id, advanceWidth, codePoints }) => ({ id, advanceWidth, codePoints })),
    positions,
  };
}

/** Whoever draws a word scales its positions in place. */
function ownCopy({ glyphs, positions }: Placed): GlyphRun {
  const own = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: own,
    get advanceWidth() {
      return own.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
