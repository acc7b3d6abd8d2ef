import { Classifier } from '../../faq/classifier.js';
import { EntryIndex } from '../../faq/entry-index.js';
import { explainedBy, weigh, type Explained } from '../../faq/explained.js';
import { FormIndex } from '../../faq/form-index.js';
import { languageRules } from '../../faq/language.js';
import type { ReadingTools, ReadWord } from '../../faq/reading.js';
import { Speller } from '../../faq/spelling.js';
import { indexTerms } from '../../faq/terms.js';
import { WordBook } from '../../faq/word-facts.js';
import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS } from '../../text/english.js';
import { bareWords } from '../../text/normalise.js';
import type { Said, Span } from '../said.js';
import type { LearnedActs } from './learn.js';
import { actTerms, NO_CONCEPTS, readAct } from './terms.js';

/** A message, or one of its clauses, with how likely each class is there. */
export interface Part {
  readonly span: Span;
  readonly whole: boolean;
  readonly words: readonly ReadWord[];
  /** Of each of CLASSES; together 1. */
  readonly chances: Float64Array;
  /** The class of which this is a phrase, word by word. */
  readonly exact: number | undefined;
}

/** Clauses weighed on their own, beside the whole. */
const MOST_CLAUSES = 6;
/** How sure a phrase of the vocabulary is by itself. */
const EXACT = 0.8;

/** What was learned, ready to weigh a text. */
export class Scales {
  readonly #tools: ReadingTools;
  readonly #classifier: Classifier;
  readonly #index: EntryIndex;
  readonly #forms: FormIndex;
  readonly #terms: readonly ReadonlySet<string>[];

  constructor(private readonly learned: LearnedActs) {
    const rules = languageRules('fr');
    const lists = [rules.commonWords, rules.functionWords, rules.neutralWords];
    const ordinary = [...lists, ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS].flatMap((words) => [...words]);
    this.#tools = {
      ...{ rules, book: new WordBook(rules, learned.words), concepts: NO_CONCEPTS, offTopic: NO_CONCEPTS },
      speller: new Speller(learned.vocabulary, new Set(ordinary), rules.sound),
    };
    this.#classifier = new Classifier(learned.weights);
    this.#index = new EntryIndex(learned.entries);
    this.#forms = new FormIndex(learned.forms, (term) => this.#index.idf(term));
    this.#terms = this.#index.termsByEntry();
  }

  /** The message as a whole first, then its first clauses, without what wraps them. */
  parts({ text, clauses }: Said): readonly Part[] {
    const whole = this.#part(text, { start: 0, end: text.length }, true);
    const cores = clauses.slice(0, MOST_CLAUSES).map(({ core }) => core);
    const [only] = cores;
    const apart = cores.length > 1 || (only !== undefined && only.end - only.start < text.trim().length);
    return [whole, ...(apart ? cores.map((core) => this.#part(text, core, false)) : [])].filter(
      ({ words }) => words.length > 0,
    );
  }

  /** How much of a part the phrases of an act explain. */
  explained({ words }: Part, act: number): Explained {
    return explainedBy(weigh(words, this.#index), this.#terms[act] ?? new Set());
  }

  /** How near a part is to the nearest phrase of an act, 0 to 1. */
  nearest({ words }: Part, act: number): number {
    return this.#forms.compare(indexTerms(words))(act).best;
  }

  #part(text: string, span: Span, whole: boolean): Part {
    const said = text.slice(span.start, span.end);
    const words = readAct(said, this.#tools);
    const chances = this.#classifier.logProbabilities(actTerms(words)).map((log) => Math.exp(log));
    const exact =
      said.length > LONGEST_PHRASE ? undefined : this.learned.exact.get(bareWords(said).join(' '));
    if (exact !== undefined)
      for (let at = 0; at < chances.length; at += 1)
        chances[at] = (chances[at] ?? 0) * (1 - EXACT) + (at === exact ? EXACT : 0);
    return { span, whole, words, chances, exact };
  }
}

const LONGEST_PHRASE = 200;
