import type { LanguageRules } from './language.js';

/** What the rules of the language say of one bare word, whatever stands around it. */
export interface WordFacts {
  readonly word: string;
  /** Its stem as a term of the index. */
  readonly term: string;
  readonly singular: string;
  readonly grammar: boolean;
  readonly neutral: boolean;
  /** Ordinary French, whatever the subject. */
  readonly common: boolean;
}

/** The facts of the content's words, worked out once each; those of other words are worked out when asked for. */
export class WordBook {
  /** @param known those that were learned before */
  constructor(
    private readonly rules: LanguageRules,
    readonly known = new Map<string, WordFacts>(),
  ) {}

  /** The facts of a word of the content: kept. */
  learn(word: string): WordFacts {
    let facts = this.known.get(word);
    if (facts === undefined) this.known.set(word, (facts = factsOf(word, this.rules)));
    return facts;
  }

  /** The facts of any word: nothing is kept of what people type. */
  read(word: string): WordFacts {
    return this.known.get(word) ?? factsOf(word, this.rules);
  }
}

function factsOf(word: string, rules: LanguageRules): WordFacts {
  return {
    word,
    term: `w:${rules.stem(word)}`,
    singular: rules.singular(word),
    grammar: rules.functionWords.has(word),
    neutral: rules.neutralWords.has(word) || /^\d+$/.test(word),
    common: rules.commonWords.has(word),
  };
}
