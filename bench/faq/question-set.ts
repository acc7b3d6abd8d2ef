import { readFileSync } from 'node:fs';

/** A question as typed, with the ids that answer it; none when nothing may answer. */
export interface Labelled {
  readonly text: string;
  readonly gold: readonly string[];
}

/** Reads a set of one JSON object a line. */
export function readQuestions(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}
