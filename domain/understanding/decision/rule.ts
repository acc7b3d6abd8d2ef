import type { Heard } from './heard.js';
import type { Move } from './move.js';

/** One line of a decision table: the first that fits decides. */
export interface Rule {
  readonly name: string;
  readonly when: (heard: Heard) => boolean;
  readonly moves: (heard: Heard) => readonly Move[];
}

/** A rule without conditions: a table ends with it. */
export const always = (): boolean => true;
