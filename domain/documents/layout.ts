import type { Box, Cell, Line, Word } from './page.js';

/** Between two words, in heights of the line: beyond it they belong to two cells. */
const CELL_GAP = 1.1;
const SAME_LINE = 0.5;
/** A word this much taller than its neighbour is no neighbour: a drop cap, a stamp. */
const TALLER = 2.5;

/** The lines of a page from its words, wherever they stand and in whatever order they come, even on a page that leans. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const open: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    const line = nearest(open, word);
    if (line === undefined) open.push([word]);
    else line.push(word);
  }
  return linesFrom(open);
}

/** The lines of a page whose words were already told apart by line. */
export function linesFrom(rows: readonly (readonly Word[])[]): readonly Line[] {
  return rows
    .filter((row) => row.length > 0)
    .map((row) => toLine([...row].sort((a, b) => a.x0 - b.x0)))
    .sort((a, b) => a.y0 + a.y1 - (b.y0 + b.y1) || a.x0 - b.x0);
}

/** The line whose last word stands beside this one. */
function nearest(lines: readonly Word[][], word: Word): Word[] | undefined {
  let best: Word[] | undefined;
  let least = Infinity;
  for (const line of lines) {
    const last = line.at(-1);
    if (last === undefined || !beside(last, word)) continue;
    const away = Math.abs(last.y0 + last.y1 - word.y0 - word.y1) * 4 + Math.max(0, word.x0 - last.x1);
    if (away < least) [best, least] = [line, away];
  }
  return best;
}

function beside(left: Word, right: Word): boolean {
  const [a, b] = [left.y1 - left.y0, right.y1 - right.y0];
  if (Math.max(a, b) > Math.min(a, b) * TALLER && Math.min(a, b) > 4) return false;
  if (right.x0 < left.x1 - Math.max(a, b)) return false;
  const common = Math.min(left.y1, right.y1) - Math.max(left.y0, right.y0);
  return common > Math.min(a, b) * SAME_LINE;
}

function toLine(words: readonly Word[]): Line {
  const height = median(words.map(({ y0, y1 }) => y1 - y0));
  const cells: Word[][] = [];
  for (const word of words) {
    const last = cells.at(-1)?.at(-1);
    if (last !== undefined && word.x0 - last.x1 <= height * CELL_GAP) cells.at(-1)?.push(word);
    else cells.push([word]);
  }
  return { ...around(words), cells: cells.map(toCell) };
}

function toCell(words: readonly Word[]): Cell {
  const sure = meanSure(words.filter(({ text }) => /[\p{L}\d]/u.test(text)));
  return { ...around(words), text: words.map(({ text }) => text).join(' '), ...(sure < 1 ? { sure } : {}) };
}

function meanSure(words: readonly Word[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 1 : words.reduce((sum, { text, sure = 1 }) => sum + sure * text.length, 0) / letters;
}

function around(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
