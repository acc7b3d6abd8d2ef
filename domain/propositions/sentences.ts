import { plain } from '../text/fold.js';
import { foldAccents } from '../text/normalise.js';

/** A sentence of a page, or an item of its lists. */
export interface Sentence {
  readonly text: string;
  readonly folded: string;
}

/** After these a dot ends no sentence. */
const ABBREVIATIONS = /\b(?:art|cf|ex|etc|m|mme|n|p|tel|env|max|min|janv|fevr|sept|oct|nov|dec)$/i;
/** A longer one is a whole paragraph: nobody reads it as a proof. */
const LONGEST = 600;
const SHORTEST = 4;

/** The sentences of a page, each once, in their order. @param lines paragraphs, titles and items, one each */
export function sentencesOf(lines: readonly string[]): readonly Sentence[] {
  const found = new Map<string, Sentence>();
  for (const line of lines)
    for (const text of split(plain(line).replace(/\s+/g, ' ').trim())) {
      const folded = foldAccents(text);
      if (text.length >= SHORTEST && !found.has(folded))
        found.set(folded, { text: text.slice(0, LONGEST), folded });
    }
  return [...found.values()];
}

function split(line: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of line.matchAll(/[.!?](?=\s+[\p{Lu}«"])/gu)) {
    if (mark === '.' && ABBREVIATIONS.test(line.slice(from, index))) continue;
    parts.push(line.slice(from, index + 1).trim());
    from = index + 1;
  }
  return [...parts, line.slice(from).trim()].filter((part) => part !== '');
}
