import { textTable } from './text-table.js';

/** What a command answers: to people in a terminal, and to programs (`--json`). */
export interface Answer {
  readonly text: string;
  readonly data: unknown;
}

/** One sentence. */
export function sentence(message: string): Answer {
  return { text: message, data: { message } };
}

/**
 * Lines of cells under their titles; a program gets an object a line.
 * @param title says the title of a column, by its name
 */
export function tableAnswer(
  title: (column: string) => string,
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): Answer {
  return {
    text: textTable(columns.map(title), lines),
    data: rowsOf(columns, lines),
  };
}

/** An object a line, by the names of the columns. */
export function rowsOf(
  columns: readonly string[],
  lines: readonly (readonly string[])[],
): readonly Readonly<Record<string, string>>[] {
  return lines.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
}
