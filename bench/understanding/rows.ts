import { readFileSync } from 'node:fs';
import type { Valeur } from '../../domain/dossier/dossier.js';

/** A line that somebody types to do something, in a given moment. The columns are those of shared/understanding. */
export interface ActRow {
  readonly text: string;
  readonly context: 'top' | 'draft' | 'step' | 'piece' | 'review' | 'attest' | 'filed' | 'confirm';
  readonly champ?: string;
  readonly piece?: string;
  readonly act: string;
  readonly register: string;
  readonly hard?: boolean;
}

/** What may stand for one value: several are equally right, null is none. */
export type Expected = Valeur | null | readonly (Valeur | null)[];

/** A line that somebody types when a field is asked. */
export interface AnswerRow {
  readonly champ: string;
  readonly text: string;
  readonly kind: string;
  readonly expect: Readonly<Record<string, Expected>>;
  readonly not?: Readonly<Record<string, Valeur>>;
  readonly before?: Readonly<Record<string, Valeur>>;
  readonly register: string;
  readonly arguable?: boolean;
}

/** Reads a set of acts, one JSON object a line. */
export function readActs(file: string): readonly ActRow[] {
  return linesOf(file).map((line) => JSON.parse(line) as ActRow);
}

/** Reads a set of answers, one JSON object a line. */
export function readAnswers(file: string): readonly AnswerRow[] {
  return linesOf(file).map((line) => JSON.parse(line) as AnswerRow);
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
