import type { Selon } from './selon.js';

/** One question that the FAQ answers, in one language, as an author wrote it (content/appels/<id>/faq/<lang>/*.yaml). */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  /** Other ways of asking the same, as users type them. */
  readonly formes: readonly string[];
  /** Markdown with live values in {{ }}; where it depends on a state, {{selon_…}} holds the place of that state's text. */
  readonly reponse: string;
  /** What the answer depends on, with one text a state. */
  readonly selon?: Selon;
  /** Ids of the call's sources. */
  readonly sources: readonly string[];
  /** Day the answer was last checked, YYYY-MM-DD. */
  readonly verifie: string;
  readonly boutons?: readonly string[];
  readonly suites?: readonly string[];
}
