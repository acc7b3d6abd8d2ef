import { Classifier } from './classifier.js';
import { ConceptMatcher } from './concept-matcher.js';
import { EntryIndex } from './entry-index.js';
import { explainedBy, weigh } from './explained.js';
import type { Explained } from './explained.js';
import { FormIndex } from './form-index.js';
import { languageRules } from './language.js';
import type { Learned } from './learn.js';
import type { ReadingTools, ReadWord } from './reading.js';
import { Speller } from './spelling.js';
import { WordBook } from './word-facts.js';

/** What was learned, ready to be asked. */
export interface Knowledge {
  readonly ids: readonly string[];
  readonly tools: ReadingTools;
  readonly index: EntryIndex;
  readonly forms: FormIndex;
  /** See `Learned`. */
  readonly thinness: readonly number[];
  readonly classifier: Classifier | undefined;
  readonly entryTerms: readonly ReadonlySet<string>[];
  /** The entries by their own question, see `wording`. */
  readonly titles: ReadonlyMap<string, number>;
  /** For a question: how much of it an entry explains. */
  readonly explains: (words: readonly ReadWord[]) => (entry: number) => Explained;
}

/** Makes what was learned ready; nothing is worked out again. */
export function recall(learned: Learned): Knowledge {
  const { ids, titles, words, concepts, offTopic, vocabulary, weights } = learned;
  const rules = languageRules(learned.language);
  const index = new EntryIndex(learned.entries);
  const entryTerms = index.termsByEntry();
  const ordinary = new Set([...rules.commonWords, ...concepts.words, ...offTopic.words]);
  return {
    ids,
    tools: {
      ...{ rules, book: new WordBook(rules, words) },
      ...{ concepts: new ConceptMatcher(concepts), offTopic: new ConceptMatcher(offTopic) },
      speller: new Speller(vocabulary, ordinary, rules.sound),
    },
    index,
    forms: new FormIndex(learned.forms, (term) => index.idf(term)),
    thinness: learned.thinness,
    classifier: weights && new Classifier(weights),
    entryTerms,
    titles,
    explains: (asked) => {
      const weighed = weigh(asked, index);
      return (entry) => explainedBy(weighed, entryTerms[entry] ?? new Set());
    },
  };
}
