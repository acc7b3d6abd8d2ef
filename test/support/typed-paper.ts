import type { Line, ReadDocument } from '../../domain/documents/page.js';

/** A paper of one page, a line for each text; « | » parts the columns of a table. */
export function typedPaper(...texts: readonly string[]): ReadDocument {
  const lines = texts.map((text, at): Line => {
    const [y0, y1] = [60 + at * 20, 72 + at * 20];
    const columns = text.split(' | ');
    const wide = 450 / columns.length;
    const cells = columns.map((cell, column) => {
      const x0 = 50 + column * wide;
      return { x0, y0, x1: x0 + Math.min(wide - 10, cell.length * 6), y1, text: cell };
    });
    return { x0: 50, y0, x1: 500, y1, cells };
  });
  return {
    pages: [{ number: 1, width: 595, height: 842, lines, ink: [] }],
    pageCount: 1,
    fields: [],
    signatures: 0,
  };
}

/** The same as a camera saw it: read well, letter for letter. */
export function photographed(...texts: readonly string[]): ReadDocument {
  const typed = typedPaper(...texts);
  return { ...typed, pages: typed.pages.map((page) => ({ ...page, ocr: { sure: 0.9, dark: 0.05 } })) };
}
