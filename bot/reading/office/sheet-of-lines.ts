import type { Box, Line, Page } from '../../../domain/documents/page.js';

const WIDTH = 595;
const LINE = 14;
const LETTER = 5;
const COLUMN = 120;

/** Lays out a text that has no pages as one would be: a line of cells under the other, a picture where it stands. */
export class SheetOfLines {
  readonly #lines: Line[] = [];
  readonly #ink: Box[] = [];
  #y = LINE;

  /** Adds a line of cells, each in its own column; a line without words leaves a blank one. */
  add(cells: readonly string[]): void {
    const [y0, y1] = [this.#y, this.#y + LINE - 3];
    this.#y += LINE;
    const step = cells.length > 1 ? Math.max(COLUMN, Math.floor(WIDTH / cells.length)) : WIDTH;
    const placed = cells.flatMap((cell, at) => {
      const text = cell.replace(/\s+/g, ' ').trim();
      const x0 = at * step;
      return text === '' ? [] : [{ text, x0, y0, x1: x0 + Math.min(step - 4, text.length * LETTER), y1 }];
    });
    const [first] = placed;
    const last = placed.at(-1);
    if (first === undefined || last === undefined) return;
    this.#lines.push({ cells: placed, x0: first.x0, x1: last.x1, y0, y1 });
  }

  /** Adds a picture after the last line. */
  addPicture(): void {
    this.#ink.push({ x0: 0, y0: this.#y, x1: 150, y1: this.#y + 3 * LINE });
    this.#y += 3 * LINE;
  }

  /** The page made of it. */
  page(number: number): Page {
    return { number, width: WIDTH, height: this.#y + LINE, lines: this.#lines, ink: this.#ink };
  }
}
