import { rule } from './pdf-blocks.js';
import type { Face } from './pdf-fonts.js';
import { BLUE, GREY, INK, type PdfPaper } from './pdf-paper.js';
import { inPieces } from './printable-text.js';

/** A column: its header, its share of the width, its face. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly face?: Face;
}

/** A cell: its text, and a second one in small print. */
export interface Cell {
  readonly text: string;
  readonly note?: string;
}

const SIZE = 9;
const NOTE_SIZE = 7.5;
const MONO_SIZE = 7;
const PADDING = 4;
const GAP = 10;
/** Characters of a cell that surely fit on one page, whatever the column. */
const LONGEST_CELL = 900;

/** A table whose header is repeated on every page and whose cells wrap; with `rowHeaders` the first column names its row. */
export function table(
  paper: PdfPaper,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  rowHeaders: boolean,
): void {
  const fitting = rows.flatMap((row) => fittingRows(row));
  const [first] = fitting;
  paper.ensureRoom(
    headerHeight(paper, columns) + (first === undefined ? 0 : heightOf(paper, columns, first)),
  );
  const element = paper.add(paper.doc.struct('Table'));
  const head = paper.doc.struct('THead');
  element.add(head);
  header(paper, columns, (row) => head.add(row));
  head.end();
  const body = paper.doc.struct('TBody');
  element.add(body);
  for (const cells of fitting) {
    if (paper.ensureRoom(heightOf(paper, columns, cells))) header(paper, columns);
    const row = paper.doc.struct('TR');
    body.add(row);
    drawRow(
      paper,
      columns,
      cells,
      (draw, n) => {
        const named = rowHeaders && n === 0;
        row.add(paper.element(named ? 'TH' : 'TD', draw, named ? 'Row' : undefined));
      },
      rowHeaders,
    );
    row.end();
    rule(paper);
  }
  body.end();
  element.end();
  paper.doc.x = paper.left;
}

/** The header row: tagged when it is given a place, an artifact when it is only repeated. */
function header(
  paper: PdfPaper,
  columns: readonly Column[],
  place?: (row: PDFKit.PDFStructureElement) => void,
): void {
  const { doc, left } = paper;
  const boxes = boxesOf(paper, columns);
  const height = headerHeight(paper, columns);
  const top = doc.y + PADDING * paper.air;
  const drawers = columns.map(({ title }, n) => () => {
    paper.face('bold', SIZE, BLUE);
    const text = paper.drawable(title);
    doc.text(text, boxes[n]?.x ?? left, top, { width: boxes[n]?.width ?? 0 });
  });
  if (place === undefined) for (const draw of drawers) paper.artifact(draw, 'Pagination');
  else {
    const row = doc.struct('TR');
    place(row);
    for (const draw of drawers) row.add(paper.element('TH', draw, 'Column'));
    row.end();
  }
  doc.y = top - PADDING * paper.air + height;
  paper.artifact(() => {
    doc
      .moveTo(left, doc.y)
      .lineTo(left + paper.width, doc.y)
      .lineWidth(1)
      .stroke(BLUE);
  });
}

/** Height of a header row, its padding included. */
function headerHeight(paper: PdfPaper, columns: readonly Column[]): number {
  paper.face('bold', SIZE, BLUE);
  const boxes = boxesOf(paper, columns);
  const heights = columns.map(({ title }, n) =>
    paper.doc.heightOfString(paper.drawable(title), { width: boxes[n]?.width ?? 0 }),
  );
  return Math.max(...heights) + 2 * PADDING * paper.air;
}

function drawRow(
  paper: PdfPaper,
  columns: readonly Column[],
  cells: readonly Cell[],
  place: (draw: () => void, n: number) => void,
  rowHeaders: boolean,
): void {
  const { doc } = paper;
  const height = heightOf(paper, columns, cells);
  const top = doc.y;
  const boxes = boxesOf(paper, columns);
  columns.forEach((column, n) => {
    const { x, width } = boxes[n] ?? { x: paper.left, width: 0 };
    place(() => {
      setFace(paper, column, rowHeaders && n === 0);
      doc.text(paper.drawable(cells[n]?.text ?? ''), x, top + PADDING * paper.air, { width, lineGap: 1 });
      const note = cells[n]?.note;
      if (note !== undefined) {
        paper.face('regular', NOTE_SIZE, GREY);
        doc.text(paper.drawable(note), x, doc.y + 1, { width });
      }
    }, n);
  });
  doc.y = top + height;
}

function heightOf(paper: PdfPaper, columns: readonly Column[], cells: readonly Cell[]): number {
  const boxes = boxesOf(paper, columns);
  const heights = columns.map((column, n) => {
    const width = boxes[n]?.width ?? 0;
    setFace(paper, column, n === 0);
    const text = paper.doc.heightOfString(paper.drawable(cells[n]?.text ?? ''), { width, lineGap: 1 });
    const note = cells[n]?.note;
    if (note === undefined) return text;
    paper.face('regular', NOTE_SIZE, GREY);
    return text + 1 + paper.doc.heightOfString(paper.drawable(note), { width });
  });
  return Math.max(...heights) + 2 * PADDING * paper.air;
}

function setFace(paper: PdfPaper, column: Column, bold: boolean): void {
  const face = column.face ?? (bold ? 'bold' : 'regular');
  paper.face(face, face === 'mono' ? MONO_SIZE : SIZE, INK);
}

function boxesOf(paper: PdfPaper, columns: readonly Column[]): readonly { x: number; width: number }[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = paper.left;
  return columns.map(({ share }) => {
    const whole = (paper.width * share) / shares;
    const box = { x, width: whole - GAP };
    x += whole;
    return box;
  });
}

/** A row of long texts as several rows, each of which fits on a page. */
function fittingRows(row: readonly Cell[]): readonly (readonly Cell[])[] {
  const pieces = row.map(({ text }) => inPieces(text, LONGEST_CELL));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, n) =>
    row.map((cell, column) => ({
      text: pieces[column]?.[n] ?? '',
      ...(n === 0 && cell.note !== undefined ? { note: cell.note } : {}),
    })),
  );
}
