/** Lines of cells under their titles, as a terminal shows them: columns of even width, the last one free. */
export function textTable(titles: readonly string[], lines: readonly (readonly string[])[]): string {
  const all = [titles, ...lines].map((cells) => cells.map(printable));
  const widths = titles.map((_, column) => Math.max(...all.map((cells) => (cells[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...rest] = all;
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rest.map(line)].join('\n');
}

/** On one line and without what a terminal would obey: cells hold what people typed. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+|[\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
