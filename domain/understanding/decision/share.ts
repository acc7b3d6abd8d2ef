import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS } from '../../text/english.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../../text/french-words.js';
import { foldAccents } from '../../text/normalise.js';
import type { Clause, Said, Span } from '../said.js';
import { overlap } from '../span.js';

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * How much of the clauses that hold a reading it explains, 0 to 1: what it leaves aside counts against it. Questions,
 * wrappers and words of grammar don't count.
 */
export function explainedShare(said: Said, explained: readonly Span[]): number {
  const held = said.clauses.filter((clause) => explained.some((span) => overlap(clause, span)));
  const words = held.flatMap(({ core }) => meaningOf(said, core));
  const covered = words.filter((word) => explained.some((span) => overlap(word, span)));
  return words.length === 0 ? 1 : covered.length / words.length;
}

/** How many words of a clause mean something. */
export function weightOf(said: Said, { core }: Clause): number {
  return meaningOf(said, core).length;
}

/** A word that means something, folded, with its place. */
export interface MeaningWord extends Span {
  readonly word: string;
}

/** The words of a part of a message that are no grammar, nor politeness. */
export function meaningOf({ text }: Said, { start, end }: Span): readonly MeaningWord[] {
  const found: MeaningWord[] = [];
  for (const { 0: typed, index } of text.slice(start, end).matchAll(WORD)) {
    const word = foldAccents(typed);
    if (isGrammar(word)) continue;
    found.push({ word, start: start + index, end: start + index + typed.length });
  }
  return found;
}

/** Whether a folded word is grammar or politeness, in either language. */
export function isGrammar(word: string): boolean {
  return (
    FRENCH_FUNCTION_WORDS.has(word) ||
    FRENCH_NEUTRAL_WORDS.has(word) ||
    ENGLISH_FUNCTION_WORDS.has(word) ||
    ENGLISH_NEUTRAL_WORDS.has(word)
  );
}
