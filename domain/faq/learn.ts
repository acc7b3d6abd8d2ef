import { train, worthTraining, type Weights } from './classifier.js';
import { ConceptMatcher } from './concept-matcher.js';
import { EntryIndex, indexEntries, type EntryPostings } from './entry-index.js';
import type { FaqEntry } from './faq-entry.js';
import { indexForms, type FormPostings } from './form-index.js';
import { languageRules, type FaqLanguage, type LanguageRules } from './language.js';
import type { Lexicon } from './lexicon.js';
import { readPhrases, type Phrases } from './phrases.js';
import { read, wording, type ReadWord } from './reading.js';
import { indexVocabulary, type Vocabulary } from './spelling.js';
import { classifierTerms, indexTerms, type Terms } from './terms.js';
import { WordBook, type WordFacts } from './word-facts.js';

/** Everything that is worked out once from the content of one language: plain data, which can be kept and read again. */
export interface Learned {
  readonly language: FaqLanguage;
  readonly ids: readonly string[];
  /** The entries by their own question, see `wording`. */
  readonly titles: ReadonlyMap<string, number>;
  readonly words: Map<string, WordFacts>;
  readonly concepts: Phrases;
  readonly offTopic: Phrases;
  readonly vocabulary: Vocabulary;
  readonly entries: EntryPostings;
  readonly forms: FormPostings;
  /** How much more each of an entry's few forms counts, 1 for an entry with enough of them. */
  readonly thinness: readonly number[];
  /** None for a knowledge base too large to train one. */
  readonly weights: Weights | undefined;
  /** Whether synonyms were known. */
  readonly withLexicon: boolean;
}

const QUESTION_WEIGHT = 2;
/** With so many forms an entry is found by its own words; below, its forms count more, so that fuller entries don't drown it. */
const ENOUGH_FORMS = 25;

/** Reads the entries and indexes them. Deterministic. */
export function learn(entries: readonly FaqEntry[], lexicon: Lexicon, language: FaqLanguage): Learned {
  const rules = languageRules(language);
  const concepts = readPhrases(lexicon.concepts, rules.singular);
  const offTopic = readPhrases(lexicon.horsSujet, rules.singular);
  const book = new WordBook(rules);
  const tools = {
    ...{ rules, book },
    concepts: new ConceptMatcher(concepts),
    offTopic: new ConceptMatcher(offTopic),
  };
  const readings = entries.map(({ question, formes }) =>
    [question, ...formes].map((form) => read(form, tools)),
  );
  const terms = readings.map((list) => list.map(indexTerms));
  const thinness = thinnessOf(readings.map(({ length }) => length));
  const postings = indexEntries(terms.map((forms, entry) => documentOf(forms, thinness[entry] ?? 1)));
  const index = new EntryIndex(postings);
  const texts = readings.flat();
  return {
    language,
    ids: entries.map(({ id }) => id),
    titles: new Map(readings.map(([title = []], entry) => [wording(title), entry])),
    words: book.known,
    concepts,
    offTopic,
    vocabulary: indexVocabulary(usesOf(texts.flat(), rules, [concepts, offTopic]), rules.sound),
    entries: postings,
    forms: indexForms(terms, (term) => index.idf(term)),
    thinness,
    weights: worthTraining(texts.length, entries.length) ? trainOn(readings, terms, thinness) : undefined,
    withLexicon: lexicon.concepts.size > 0,
  };
}

function trainOn(
  readings: readonly (readonly (readonly ReadWord[])[])[],
  terms: readonly (readonly Terms[])[],
  thinness: readonly number[],
): Weights {
  const texts = readings.flatMap((list, entry) =>
    list.map((words, at) => classifierTerms(words, terms[entry]?.[at] ?? new Map())),
  );
  const labels = readings.flatMap((list, entry) => list.map(() => entry));
  return train(texts, labels, thinness);
}

/** By each entry's number of forms, beside a content whose entries all have few. */
function thinnessOf(counts: readonly number[]): readonly number[] {
  const mean = counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
  const enough = Math.min(ENOUGH_FORMS, mean);
  return counts.map((count) => Math.max(1, enough / count));
}

/** All the forms of an entry as one document, its own question first. */
function documentOf(forms: readonly Terms[], thinness: number): Terms {
  const document = new Map<string, number>();
  for (const [at, terms] of forms.entries()) {
    for (const [term, count] of terms) {
      document.set(term, (document.get(term) ?? 0) + thinness * count * (at === 0 ? QUESTION_WEIGHT : 1));
    }
  }
  return document;
}

/** How often each word is used; 0 for those that are known otherwise. */
function usesOf(
  words: readonly ReadWord[],
  rules: LanguageRules,
  phrases: readonly Phrases[],
): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { facts } of words) uses.set(facts.word, (uses.get(facts.word) ?? 0) + 1);
  const usual = phrases.map(({ usualWords }) => usualWords);
  for (const list of [rules.functionWords, rules.neutralWords, ...usual]) {
    for (const word of list) if (!uses.has(word)) uses.set(word, 0);
  }
  return uses;
}
