import type { Public } from './catalogue.js';

/** What the author of a new call says of it. */
export interface Answers {
  readonly titre: string;
  readonly titreCourt: string;
  readonly id: string;
  readonly prefixe: string;
  readonly publics: readonly Public[];
  /** YYYY-MM-DD. */
  readonly ouverture: string;
  readonly cloture: string;
  /** HH:MM. */
  readonly heure: string;
  readonly url?: string;
  readonly boite?: string;
}
