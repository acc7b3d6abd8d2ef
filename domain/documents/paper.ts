import { fold, foldInPlace } from '../text/fold.js';
import { oneLine } from '../text/one-line.js';
import { plainApostrophes } from '../text/normalise.js';
import { lineText, type Box, type Cell, type Line, type Page, type ReadDocument } from './page.js';

const MOST_LINES = 1_500;
const LONGEST_LINE = 1_200;
const HEADING_LINES = 7;
const LONGEST_HEADING = 90;

/** A cell of a paper with what readers look at. */
export interface PaperCell extends Box {
  readonly text: string;
  readonly folded: string;
  readonly sure: number;
}

/** A line of a paper. */
export interface PaperLine extends Box {
  readonly page: number;
  readonly text: string;
  readonly folded: string;
  readonly cells: readonly PaperCell[];
  /** It stands as a title does: large, in capitals, or among the first lines and short. */
  readonly heading: boolean;
}

/** A file as its readers see it: lines in order, whatever program or camera made it. */
export interface Paper {
  readonly lines: readonly PaperLine[];
  readonly pages: readonly Page[];
  readonly pageCount: number;
  readonly fields: ReadDocument['fields'];
  readonly signatures: number;
  /** Some of it was read from a picture. */
  readonly pictured: boolean;
  readonly sheet: boolean;
}

/** Prepares a file for its readers. */
export function paperOf({ pages, pageCount, fields, signatures, sheet }: ReadDocument): Paper {
  const lines = pages.flatMap(linesOfPage).slice(0, MOST_LINES);
  return {
    lines,
    pages,
    pageCount,
    fields,
    signatures,
    sheet: sheet === true,
    pictured: pages.some(({ ocr }) => ocr !== undefined),
  };
}

/** The lines of one page only. */
export function linesOn(paper: Paper, page: number): readonly PaperLine[] {
  return paper.lines.filter((line) => line.page === page);
}

function linesOfPage(page: Page): PaperLine[] {
  const heights = page.lines.map(({ y0, y1 }) => y1 - y0).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 12;
  return page.lines.map((line, at) => {
    const cells = line.cells.map(shownAs);
    const text = together(lineText({ ...line, cells })).slice(0, LONGEST_LINE);
    return {
      page: page.number,
      text,
      folded: foldWords(text),
      cells: cells.map(toCell),
      heading: isHeading(line, text, at, usual) || standsApart(page, at, text),
      ...boxOf(line),
    };
  });
}

/** As one reads it: what no eye sees makes it no other word, and no line of ours. */
function shownAs(cell: Cell): Cell {
  return { ...cell, text: oneLine(cell.text) };
}

function toCell(cell: Cell): PaperCell {
  const text = together(cell.text).slice(0, LONGEST_LINE);
  return { text, folded: foldWords(text), sure: cell.sure ?? 1, ...boxOf(cell) };
}

function boxOf({ x0, y0, x1, y1 }: Box): Box {
  return { x0, y0, x1, y1 };
}

function isHeading(line: Line, text: string, at: number, usual: number): boolean {
  if (text.length > LONGEST_HEADING || !/\p{L}{3}/u.test(text)) return false;
  const letters = text.replace(/\P{L}/gu, '');
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  return (
    line.y1 - line.y0 > usual * 1.25 ||
    (letters.length >= 6 && capitals > letters.length * 0.8) ||
    /^\s*objet\s*:/i.test(text) ||
    (at < HEADING_LINES && !/[.;,]$/.test(text))
  );
}

/** A short line with air above and below, in the upper half. */
function standsApart({ lines, height }: Page, at: number, text: string): boolean {
  const [before, line, after] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.y0 > height * 0.5 || text.length > 60 || /[.;,:]$/.test(text)) return false;
  const tall = line.y1 - line.y0;
  return (
    (before === undefined || line.y0 - before.y1 > tall * 0.9) &&
    (after === undefined || after.y0 - line.y1 > tall * 0.5)
  );
}

/** « R E L E V É » is one word. */
function together(text: string): string {
  return text.replace(/(?<![\p{L}\d])(?:\p{L} ){3,}\p{L}(?![\p{L}\d])/gu, (spaced) =>
    spaced.replaceAll(' ', ''),
  );
}

/** Folded, with single spaces and none of the marks that a reader of pictures adds. */
export function foldWords(text: string): string {
  return fold(text.slice(0, LONGEST_LINE))
    .replace(/[|_~«»“”"]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The same as it stands, of the same length: what is found there stands at the same place in the text. */
export function foldPlaces(text: string): string {
  return foldInPlace(plainApostrophes(text));
}
