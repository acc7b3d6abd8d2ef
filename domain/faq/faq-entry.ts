/** One question that the FAQ answers, in one language, as an author wrote it (content/appels/<id>/faq/<lang>/*.yaml). */
export interface FaqEntry {
  readonly id: string;
  readonly question: string;
  /** Other ways of asking the same, as users type them. */
  readonly formes: readonly string[];
  /** Markdown with live values in {{ }}. */
  readonly reponse: string;
  /** Ids of the call's sources. */
  readonly sources: readonly string[];
  /** Day the answer was last checked, YYYY-MM-DD. */
  readonly verifie: string;
  readonly boutons?: readonly string[];
  readonly suites?: readonly string[];
}
