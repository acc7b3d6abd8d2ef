/** A box on a page, in points from its top left corner. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One word where it stands. */
export interface Word extends Box {
  readonly text: string;
  /** How sure the reader of a picture is of it, from 0 to 1; absent where the file itself says so. */
  readonly sure?: number;
}

/** Words that stand together on a line: a column's part of it, a label, a value. */
export interface Cell extends Box {
  readonly text: string;
  /** Mean over its words; absent where the file itself says so. */
  readonly sure?: number;
}

/** One line of a page, from left to right. */
export interface Line extends Box {
  readonly cells: readonly Cell[];
}

/** One page as it was read. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** What is drawn and is no text: a signature, a stamp, a logo. */
  readonly ink: readonly Box[];
  /** How a picture of text was read; absent where the file holds its text. */
  readonly ocr?: {
    /** Mean over its words, from 0 to 1. */
    readonly sure: number;
    /** Share of the page that is dark. */
    readonly dark: number;
  };
}

/** A field of a fillable form. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'box' | 'choice' | 'signature' | 'button';
  readonly value: string;
  readonly page: number;
}

/** All that was read in a file. */
export interface ReadDocument {
  readonly pages: readonly Page[];
  /** Those that it has; more than were read where it is long. */
  readonly pageCount: number;
  readonly fields: readonly FormField[];
  /** Electronic signatures that it bears. */
  readonly signatures: number;
  /** A spreadsheet: nobody signs it by hand. */
  readonly sheet?: true;
}

/** The text of a line, its cells apart. */
export function lineText(line: Line): string {
  return line.cells.map(({ text }) => text).join('  ');
}

/** The text of a page, line after line. */
export function pageText(page: Page): string {
  return page.lines.map(lineText).join('\n');
}
