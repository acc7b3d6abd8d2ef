import { FRENCH_COMMON_WORDS } from '../text/french-common.js';
import { FRENCH_SHORTHAND } from '../text/french-shorthand.js';
import { frenchSound } from '../text/french-sound.js';
import { frenchStem, singular } from '../text/french-stem.js';
import { FRENCH_FUNCTION_WORDS, FRENCH_NEUTRAL_WORDS } from '../text/french-words.js';
import { ENGLISH_FUNCTION_WORDS, ENGLISH_NEUTRAL_WORDS, englishStem } from '../text/english.js';

export type FaqLanguage = 'fr' | 'en';

/** What the engine has to know of a language. */
export interface LanguageRules {
  readonly shorthand: ReadonlyMap<string, readonly string[]>;
  readonly functionWords: ReadonlySet<string>;
  readonly neutralWords: ReadonlySet<string>;
  /** Ordinary words that are not to be taken for misspelt ones. */
  readonly commonWords: ReadonlySet<string>;
  readonly singular: (word: string) => string;
  readonly stem: (word: string) => string;
  readonly sound: (word: string) => string;
  /** Pronouns that a hurried writer glues to the next word: « jarrive ». */
  readonly gluedPrefixes: readonly string[];
}

const FRENCH: LanguageRules = {
  shorthand: FRENCH_SHORTHAND,
  functionWords: FRENCH_FUNCTION_WORDS,
  neutralWords: FRENCH_NEUTRAL_WORDS,
  commonWords: FRENCH_COMMON_WORDS,
  singular,
  stem: frenchStem,
  sound: frenchSound,
  gluedPrefixes: ['qu', 'j', 'l', 'd', 'n', 's', 'm', 't', 'c'],
};

const ENGLISH: LanguageRules = {
  shorthand: new Map(),
  functionWords: ENGLISH_FUNCTION_WORDS,
  neutralWords: ENGLISH_NEUTRAL_WORDS,
  commonWords: new Set(),
  singular: englishStem,
  stem: englishStem,
  sound: (word) => word,
  gluedPrefixes: [],
};

export const languageRules = (language: FaqLanguage): LanguageRules => (language === 'fr' ? FRENCH : ENGLISH);
