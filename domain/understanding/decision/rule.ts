import type { Heard } from './heard.js';
import type { Move } from './move.js';
import { bestAct } from './signals.js';

/** One line of a decision table: the first that fits decides. */
export interface Rule {
  readonly name: string;
  readonly when: (heard: Heard) => boolean;
  readonly moves: (heard: Heard) => readonly Move[];
}

/** A rule without conditions: a table ends with it. */
export const always = (): boolean => true;

/** What is likeliest wanted done. */
export function doing(heard: Heard): readonly Move[] {
  const act = bestAct(heard)?.act;
  return act === undefined ? [] : [{ do: 'act', act }];
}

/** A question of the FAQ as its button says it, wherever it is pressed: it asks, whatever else its words might want. */
export const VERBATIM: Rule = {
  name: 'asks a question of the FAQ word for word',
  when: ({ question }) => question.verbatim,
  moves: () => [{ do: 'question' }],
};

/** « retirez c01.pdf », « c’est pas le RIB, c’est la note »: what was sent is spoken of, whatever is asked; the rest is heard for itself. */
export const OF_FILES: Rule = {
  name: 'speaks of files that were sent',
  when: ({ files }) => files !== undefined,
  moves: () => [{ do: 'files' }],
};
