import { bareWords } from '../text/normalise.js';
import { withoutPoliteness } from '../text/politeness.js';
import type { ConceptMatcher } from './concept-matcher.js';
import type { LanguageRules } from './language.js';
import type { Speller } from './spelling.js';

const HEAD = 1_600;
const TAIL = 600;
const FIRST_WORDS = 240;
const LAST_WORDS = 80;
/** Two words written as one are parted only when both are common in the content. */
const SPLIT_FROM = 10;
const SPLIT_USES = 5;

/** One word of a text as the engine sees it. */
export interface ReadWord {
  /** Bare, with its spelling corrected. */
  readonly word: string;
  /** As it was typed, when a correction was made. */
  readonly typed?: string;
  readonly stem: string;
  readonly concepts: readonly string[];
  /** Named by the lexicon as another service's business. */
  readonly offTopic: boolean;
  readonly grammar: boolean;
  readonly neutral: boolean;
  /** Ordinary French, whatever the subject. */
  readonly common: boolean;
}

/** What reading needs to know. `speller` is absent while the content itself is read. */
export interface ReadingTools {
  readonly rules: LanguageRules;
  readonly concepts: ConceptMatcher;
  readonly offTopic: ConceptMatcher;
  readonly speller?: Speller;
}

/** The middle of an endless message is left out: the question stands at its start or at its end. */
export function bounded(text: string): string {
  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)} ${text.slice(-TAIL)}`;
}

/** Reads a text into words with their concepts; never more than a few hundred, however long the text. */
export function read(text: string, tools: ReadingTools): readonly ReadWord[] {
  const { rules } = tools;
  const typed = endsOf(withoutPoliteness(bareWords(bounded(text))));
  const words = typed.flatMap((word) => expand(word, tools));
  const plain = words.map(({ word }) => word);
  const concepts = new Map<number, readonly string[]>();
  for (const match of tools.concepts.match(plain)) {
    for (let at = match.start; at < match.end; at += 1) {
      const before = concepts.get(at);
      concepts.set(at, before === undefined ? match.concepts : [...new Set([...before, ...match.concepts])]);
    }
  }
  const offTopic = new Set<number>();
  for (const match of tools.offTopic.match(plain)) {
    for (let at = match.start; at < match.end; at += 1)
      if (!rules.functionWords.has(plain[at] ?? '')) offTopic.add(at);
  }
  return words.map(({ word, from }, at) => ({
    word,
    ...(from === undefined ? {} : { typed: from }),
    stem: rules.stem(word),
    concepts: concepts.get(at) ?? [],
    offTopic: offTopic.has(at),
    grammar: rules.functionWords.has(word),
    neutral: rules.neutralWords.has(word) || /^\d+$/.test(word),
    common: rules.commonWords.has(word),
  }));
}

function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words;
  return [...words.slice(0, FIRST_WORDS), ...words.slice(-LAST_WORDS)];
}

interface Expanded {
  readonly word: string;
  readonly from?: string;
}

function expand(word: string, { rules, speller }: ReadingTools): Expanded[] {
  const long = rules.shorthand.get(word);
  if (long !== undefined) return long.map((each) => ({ word: each }));
  if (speller === undefined || speller.knows(word)) return [{ word }];
  const parts = unglue(word, rules, speller);
  if (parts !== undefined) return parts.map((each) => ({ word: each, from: word }));
  const meant = speller.correct(word);
  return meant === undefined ? [{ word }] : [{ word: meant, from: word }];
}

function unglue(word: string, rules: LanguageRules, speller: Speller): readonly string[] | undefined {
  for (const prefix of rules.gluedPrefixes) {
    const rest = word.slice(prefix.length);
    if (rest.length >= 3 && word.startsWith(prefix) && speller.knows(rest)) return [rest];
  }
  if (word.length < SPLIT_FROM) return undefined;
  for (let at = 4; at <= word.length - 4; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (speller.uses(head) >= SPLIT_USES && speller.uses(tail) >= SPLIT_USES) return [head, tail];
  }
  return undefined;
}
