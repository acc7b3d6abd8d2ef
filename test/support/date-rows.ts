import { readFileSync } from 'node:fs';

/** One measured expression: the text, and the spans that are right for it (`-`: no date). */
export interface DateRow {
  readonly text: string;
  readonly accepted: readonly string[];
}

/** The instant that the sets of expressions are written for: Wednesday 17 May 2023, 10:00 in Paris. */
export const REFERENCE = new Date('2023-05-17T10:00:00+02:00');

/** The rows of a set under bench/. */
export function dateRows(file: string): readonly DateRow[] {
  return readFileSync(new URL(`../../bench/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = ''] = line.split('\t');
      return { text, accepted: expected.split('|') };
    });
}
