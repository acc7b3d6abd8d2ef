import { Classifier, worthTraining } from './classifier.js';
import { ConceptMatcher } from './concept-matcher.js';
import { EntryIndex } from './entry-index.js';
import { explainedBy, weigh } from './explained.js';
import type { Explained } from './explained.js';
import type { FaqEntry } from './faq-entry.js';
import { FormIndex } from './form-index.js';
import type { FaqLanguage } from './language.js';
import { languageRules } from './language.js';
import type { Lexicon } from './lexicon.js';
import type { ReadingTools, ReadWord } from './reading.js';
import { read } from './reading.js';
import { Speller } from './spelling.js';
import { classifierTerms, indexTerms, type Terms } from './terms.js';
import { WordBook } from './word-facts.js';

/** Everything that is computed once from the content. */
export interface Knowledge {
  readonly ids: readonly string[];
  readonly tools: ReadingTools;
  readonly index: EntryIndex;
  readonly forms: FormIndex;
  readonly classifier: Classifier | undefined;
  readonly entryTerms: readonly ReadonlySet<string>[];
  /** The entries by their own question, see `wording`. */
  readonly titles: ReadonlyMap<string, number>;
  /** For a question: how much of it an entry explains. */
  readonly explains: (words: readonly ReadWord[]) => (entry: number) => Explained;
}

const QUESTION_WEIGHT = 2;

/** Reads the entries and indexes them. */
export function learn(entries: readonly FaqEntry[], lexicon: Lexicon, language: FaqLanguage): Knowledge {
  const rules = languageRules(language);
  const tools = {
    rules,
    book: new WordBook(rules),
    concepts: new ConceptMatcher(lexicon.concepts, rules.singular),
    offTopic: new ConceptMatcher(lexicon.horsSujet, rules.singular),
  };
  const readings = entries.map(({ question, formes }) =>
    [question, ...formes].map((form) => read(form, tools)),
  );
  const terms = readings.map((list) => list.map(indexTerms));
  const documents = terms.map(documentOf);
  const index = new EntryIndex(documents);
  const entryTerms = documents.map((terms) => new Set(terms.keys()));
  const texts = readings.flat();
  return {
    ids: entries.map(({ id }) => id),
    tools: {
      ...tools,
      speller: new Speller(vocabulary(texts.flat(), tools), ordinaryWords(tools), rules.sound),
    },
    index,
    forms: new FormIndex(terms, (term) => index.idf(term)),
    classifier: worthTraining(texts.length, entries.length) ? train(readings, terms) : undefined,
    entryTerms,
    titles: new Map(readings.map(([title = []], entry) => [wording(title), entry])),
    explains: (words) => {
      const weighed = weigh(words, index);
      return (entry) => explainedBy(weighed, entryTerms[entry] ?? new Set());
    },
  };
}

/** The words of a text, one after the other: the same for two texts that differ by accents, case or punctuation only. */
export function wording(words: readonly ReadWord[]): string {
  return words.map(({ facts }) => facts.word).join(' ');
}

function train(
  readings: readonly (readonly (readonly ReadWord[])[])[],
  terms: readonly (readonly Terms[])[],
): Classifier {
  const texts = readings.flatMap((list, entry) =>
    list.map((words, at) => classifierTerms(words, terms[entry]?.[at] ?? new Map())),
  );
  const labels = readings.flatMap((list, entry) => list.map(() => entry));
  return new Classifier(texts, labels, readings.length);
}

/** All the forms of an entry as one document, its own question first. */
function documentOf(forms: readonly Terms[]): Terms {
  const document = new Map<string, number>();
  for (const [at, terms] of forms.entries()) {
    for (const [term, count] of terms) {
      document.set(term, (document.get(term) ?? 0) + count * (at === 0 ? QUESTION_WEIGHT : 1));
    }
  }
  return document;
}

function vocabulary(
  words: readonly ReadWord[],
  { rules, concepts, offTopic }: ReadingTools,
): Map<string, number> {
  const known = new Map<string, number>();
  for (const { facts } of words) known.set(facts.word, (known.get(facts.word) ?? 0) + 1);
  for (const list of [rules.functionWords, rules.neutralWords, concepts.usualWords, offTopic.usualWords]) {
    for (const word of list) if (!known.has(word)) known.set(word, 0);
  }
  return known;
}

function ordinaryWords({ rules, concepts, offTopic }: ReadingTools): ReadonlySet<string> {
  return new Set([...rules.commonWords, ...concepts.words, ...offTopic.words]);
}
