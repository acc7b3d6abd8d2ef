import type { ReadWord } from '../../../domain/faq/reading.js';
import type { Terms } from '../../../domain/faq/terms.js';
import type { WordFacts } from '../../../domain/faq/word-facts.js';

/** A word as the engine reads it; anything may be changed. */
export function readWord(
  word: string,
  facts: Partial<WordFacts> = {},
  changes: Partial<ReadWord> = {},
): ReadWord {
  return {
    facts: {
      word,
      term: `w:${word}`,
      singular: word,
      grammar: false,
      neutral: false,
      common: false,
      ...facts,
    },
    ...{ typed: undefined, concepts: [], offTopic: false },
    ...changes,
  };
}

/** The terms of a text, each as often as it stands there. */
export function termsOf(text: string): Terms {
  const terms = new Map<string, number>();
  for (const term of text.split(' ').filter((each) => each !== ''))
    terms.set(term, (terms.get(term) ?? 0) + 1);
  return terms;
}
