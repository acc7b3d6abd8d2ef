import { meaningOf, type MeaningWord } from './decision/share.js';
import type { Said, Span } from './said.js';

/** The words of a message that mean something and that a reading does not explain: what else it may say. */
export function leftOver(said: Said, explained: readonly Span[]): readonly MeaningWord[] {
  return said.clauses
    .flatMap(({ core }) => meaningOf(said, core))
    .filter((word) => !explained.some(({ start, end }) => start < word.end && word.start < end));
}
