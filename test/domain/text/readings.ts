import type { Reading } from '../../../domain/text/reading.js';

/** A reading on one line, for tables: `value`, `? a | b (reason)`, `- reason`. */
export function line(reading: Reading<unknown>): string {
  if (reading.kind === 'read') return show(reading.value);
  if (reading.kind === 'none') return `- ${reading.reason}`;
  return `? ${reading.candidates.map(show).join(' | ')} (${reading.reason})`;
}

/** One test for each row of a table of texts and what must be read. */
export function readsLike(
  reader: (text: string) => Reading<unknown>,
  table: Readonly<Record<string, string>>,
): void {
  for (const [text, expected] of Object.entries(table)) {
    it(`${text} → ${expected}`, () => {
      const found = line(reader(text));
      if (found !== expected) throw new Error(`read ${found}, expected ${expected}`);
    });
  }
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
