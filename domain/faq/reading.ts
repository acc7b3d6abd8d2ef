import { bareWords } from '../text/normalise.js';
import { withoutPoliteness } from '../text/politeness.js';
import type { ConceptMatcher } from './concept-matcher.js';
import type { LanguageRules } from './language.js';
import type { Speller } from './spelling.js';
import type { WordBook, WordFacts } from './word-facts.js';

const HEAD = 1_600;
const TAIL = 600;
const FIRST_WORDS = 240;
const LAST_WORDS = 80;
/** Two words written as one are parted only when both are common in the content. */
const SPLIT_FROM = 10;
const SPLIT_USES = 5;

/** One word of a text as the engine sees it. */
export interface ReadWord {
  /** Of the bare word, with its spelling corrected. */
  readonly facts: WordFacts;
  /** As it was typed, when a correction was made. */
  readonly typed: string | undefined;
  /** Terms of the concepts it is part of. */
  readonly concepts: readonly string[];
  /** Named by the lexicon as another service's business. */
  readonly offTopic: boolean;
}

/** What reading needs to know. `speller` is absent while the content itself is read. */
export interface ReadingTools {
  readonly rules: LanguageRules;
  readonly book: WordBook;
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
  return readWords(endsOf(withoutPoliteness(bareWords(bounded(text)))), tools);
}

/** Reads bare words: shorthand written out, slips corrected, concepts found. */
export function readWords(typed: readonly string[], tools: ReadingTools): readonly ReadWord[] {
  const words: Writable[] = [];
  for (const word of typed) expand(word, tools, words);
  const facts = words.map((each) => each.facts);
  for (const { start, end, concepts } of tools.concepts.match(facts)) {
    for (let at = start; at < end; at += 1) addConcepts(words[at], concepts);
  }
  for (const { start, end } of tools.offTopic.match(facts)) {
    for (let at = start; at < end; at += 1) markOffTopic(words[at]);
  }
  return words;
}

/** The words of a text, one after the other: the same for two texts that differ by accents, case or punctuation only. */
export function wording(words: readonly ReadWord[]): string {
  return words.map(({ facts }) => facts.word).join(' ');
}

type Writable = { -readonly [Key in keyof ReadWord]: ReadWord[Key] };

function addConcepts(word: Writable | undefined, concepts: readonly string[]): void {
  if (word === undefined) return;
  word.concepts = word.concepts.length === 0 ? concepts : [...new Set([...word.concepts, ...concepts])];
}

function markOffTopic(word: Writable | undefined): void {
  if (word?.facts.grammar === false) word.offTopic = true;
}

function endsOf(words: readonly string[]): readonly string[] {
  if (words.length <= FIRST_WORDS + LAST_WORDS) return words;
  return [...words.slice(0, FIRST_WORDS), ...words.slice(-LAST_WORDS)];
}

/** A typed word as the words it stands for: shorthand written out, glued words parted, a slip corrected. */
function expand(typed: string, { rules, book, speller }: ReadingTools, into: Writable[]): void {
  const long = rules.shorthand.get(typed);
  if (long !== undefined) for (const word of long) into.push(plainWord(book.read(word), undefined));
  else if (speller === undefined) into.push(plainWord(book.learn(typed), undefined));
  else if (speller.knows(typed)) into.push(plainWord(book.read(typed), undefined));
  else {
    const meant = unglue(typed, rules, speller) ?? [speller.correct(typed) ?? typed];
    for (const word of meant) into.push(plainWord(book.read(word), word === typed ? undefined : typed));
  }
}

const NO_CONCEPTS: readonly string[] = [];

const plainWord = (facts: WordFacts, typed: string | undefined): Writable => ({
  facts,
  typed,
  concepts: NO_CONCEPTS,
  offTopic: false,
});

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
