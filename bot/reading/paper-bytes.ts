import { deserialize, serialize } from 'node:v8';
import type { Line, Page, ReadDocument } from '../../domain/documents/page.js';

/** Far more than a reader of papers looks at: what is beyond is there to fill memory. */
const MOST_CELLS = 20_000;
const MOST_BOXES = 4_000;
const MOST_FIELDS = 2_000;
const LONGEST_CELL = 2_000;
const LONGEST_VALUE = 4_000;

/** What was read of a file, as the service holds it: bytes that only the process that reads looks into. */
export type PaperBytes = Uint8Array;

/** Packs what was read, within bounds: the service hands it on in one piece, and takes no time over what it holds. */
export function paperBytes(document: ReadDocument): PaperBytes {
  let cells = MOST_CELLS;
  const cut = (line: Line): Line => {
    const left = line.cells.slice(0, Math.max(0, cells));
    cells -= left.length;
    return { ...line, cells: left.map((cell) => ({ ...cell, text: cell.text.slice(0, LONGEST_CELL) })) };
  };
  const pages = document.pages.map((page): Page => ({
    ...page,
    lines: page.lines.map(cut).filter((line) => line.cells.length > 0),
    ink: page.ink.slice(0, MOST_BOXES),
  }));
  const fields = document.fields
    .slice(0, MOST_FIELDS)
    .map((field) => ({ ...field, value: field.value.slice(0, LONGEST_VALUE) }));
  return serialize({ ...document, pages, fields } satisfies ReadDocument);
}

/** What those bytes hold. */
export function documentIn(paper: PaperBytes): ReadDocument {
  return deserialize(paper) as ReadDocument;
}
