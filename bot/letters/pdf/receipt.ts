import type { CorrectionView } from '../view/complement-view.js';
import type { DocumentView } from '../view/dossier-view.js';

/** What an applicant gets to keep, in words: of a filing, a complement or a withdrawal; as a message and as a PDF. */
export interface Receipt {
  readonly reference: string;
  readonly appel: string;
  readonly appelCourt: string;
  readonly titre: string;
  /** Name of its PDF. */
  readonly nom: string;
  readonly sujet: string;
  /** The instant that dates it: the only date of its PDF. */
  readonly instant: Date;
  /** What happened, in whole sentences. */
  readonly phrases: readonly string[];
  /** Heading of its facts. */
  readonly rubrique: string;
  readonly lignes: readonly (readonly [string, string])[];
  readonly corrections: readonly CorrectionView[];
  readonly documents: readonly DocumentView[];
  /** The addresses that it says, and that its reader may copy. */
  readonly adresses: readonly string[];
  /** What the law gives the applicant: the mentions of an accusé de réception. */
  readonly droits: readonly string[];
  /** What it is not. */
  readonly limites: readonly string[];
  /** What the applicant can do next. */
  readonly suite: readonly string[];
}
