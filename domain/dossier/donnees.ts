import type { Langue } from '../appel/appel.js';
import type { FichierOffert } from './courriers.js';
import type { Dossier } from './dossier.js';

/** What is kept about the person of this turn, for them: a copy of it, and its end. Staged like all else. */
export interface Donnees {
  /** Everything as one archive, kept for a day in place of the one before; or why it is not made here, or not now. */
  copie(langue: Langue): Promise<FichierOffert | 'trop_grosse' | 'trop_souvent'>;
  /** Erases drafts with their documents, and all that was said; what was filed stays. A shared draft stays for the others. */
  efface(): Promise<void>;
  /** Erases one draft with its documents; a shared one stays for the others. */
  effaceBrouillon(dossier: Dossier): Promise<void>;
}
