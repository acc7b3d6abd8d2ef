import { train, type Weights } from '../../faq/classifier.js';
import { EntryIndex, indexEntries, type EntryPostings } from '../../faq/entry-index.js';
import type { FaqEntry } from '../../faq/faq-entry.js';
import { indexForms, type FormPostings } from '../../faq/form-index.js';
import { languageRules } from '../../faq/language.js';
import type { ReadWord } from '../../faq/reading.js';
import { indexVocabulary, type Vocabulary } from '../../faq/spelling.js';
import { indexTerms } from '../../faq/terms.js';
import { WordBook, type WordFacts } from '../../faq/word-facts.js';
import { bareWords } from '../../text/normalise.js';
import { ACT_NAMES, CLASSES } from './names.js';
import { actTerms, NO_CONCEPTS, readAct } from './terms.js';
import type { ActVocabulary } from './vocabulary.js';

/** What was learned of the acts: plain data, which can be kept and read again. */
export interface LearnedActs {
  readonly words: Map<string, WordFacts>;
  readonly vocabulary: Vocabulary;
  /** The words of each class, as one document. */
  readonly entries: EntryPostings;
  /** The phrases of each act. */
  readonly forms: FormPostings;
  readonly weights: Weights;
  /** Each phrase, word by word → its class. */
  readonly exact: ReadonlyMap<string, number>;
}

const EPOCHS = 3;
/** An entry of the FAQ has many more forms than an act has phrases: a few tell what a question is. */
const FORMS_OF_QUESTION = 24;

/**
 * Learns the acts of both languages at once, so that a mixed sentence is weighed by both. Deterministic.
 * @param questions the FAQ's entries: what asks something, and asks for nothing to be done
 */
export function learnActs({ acts, background }: ActVocabulary, questions: readonly FaqEntry[]): LearnedActs {
  const rules = languageRules('fr');
  const book = new WordBook(rules);
  const tools = { rules, book, concepts: NO_CONCEPTS, offTopic: NO_CONCEPTS };
  const texts = [
    ...ACT_NAMES.map((act) => acts[act].map(({ text }) => text)),
    questions.flatMap(({ question, formes }) => [question, ...formes.slice(0, FORMS_OF_QUESTION)]),
    background.map(({ text }) => text),
  ];
  const readings = texts.map((list) => list.map((text) => readAct(text, tools)));
  const terms = readings.map((list) => list.map(actTerms));
  const entries = indexEntries(
    readings.map((list) => new Map(list.flatMap((words) => [...indexTerms(words)]))),
  );
  const index = new EntryIndex(entries);
  const labels = readings.flatMap((list, at) => list.map(() => at));
  return {
    words: book.known,
    vocabulary: indexVocabulary(usesOf(readings.flat(2)), rules.sound),
    entries,
    forms: indexForms(
      readings.slice(0, ACT_NAMES.length).map((list) => list.map(indexTerms)),
      (term) => index.idf(term),
    ),
    weights: train(
      terms.flat(),
      labels,
      CLASSES.map(() => 1),
      EPOCHS,
    ),
    exact: exactOf(texts),
  };
}

/** A phrase that is also a form of the FAQ is an act. */
function exactOf(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const classes = texts.flatMap((list, at) => list.map((text) => [bareWords(text).join(' '), at] as const));
  return new Map(classes.reverse());
}

function usesOf(words: readonly ReadWord[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { facts } of words) uses.set(facts.word, (uses.get(facts.word) ?? 0) + 1);
  return uses;
}
