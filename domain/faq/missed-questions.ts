import type { Langue } from '../appel/appel.js';

/** A question that got no answer, or one that did not help; without personal data. */
export interface MissedQuestion {
  readonly appelId: string;
  readonly langue: Langue;
  /** What was asked, with personal data masked. */
  readonly text: string;
  readonly kind: 'sans_reponse' | 'inutile';
  /** Ids of the nearest entries, best first. */
  readonly nearest: readonly string[];
}

/** Keeps missed questions for the operator, for a short time. */
export interface MissedQuestions {
  /** Kept when the turn commits. */
  keep(missed: MissedQuestion): void;
}
