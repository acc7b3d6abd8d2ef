import type { Activity } from 'botframework-schema';
import type { Valeurs } from '../../domain/dossier/dossier.js';
import type { SentDocument } from './documents.js';
import type { Acknowledged } from './postman.js';

/** What an applicant knows at the end: what was sent and acknowledged, what was said. The service's word is compared with it. */
export interface Kept {
  readonly name: string;
  readonly email: string;
  /** « AAP23-… », as it was said; undefined before. */
  readonly reference: string | undefined;
  readonly acknowledged: readonly Acknowledged[];
  readonly champs: Valeurs;
  readonly documents: readonly SentDocument[];
  /** Whether the applicant was told that the dossier is filed. */
  readonly filed: boolean;
  /** All messages that reached the applicant, of every conversation of theirs. */
  readonly heard: readonly Partial<Activity>[];
  /** How often the service said that an answer would come later, the database being out of reach. */
  readonly heldUp: number;
  /** How often the service excused itself for a message that it could not treat. */
  readonly excuses: number;
  /** What went otherwise than it should: an answer that never came, another question than the right one. */
  readonly troubles: readonly string[];
  /** For a dossier that was left before it was filed: whether the right question came when it was resumed, from where. */
  readonly resumed?: { readonly where: 'ici' | 'ailleurs'; readonly rightly: boolean };
}
