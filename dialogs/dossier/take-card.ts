import { DOCUMENTS } from '../say/fiche.js';
import type { Work } from '../acts/act.js';
import type { FicheRemplie } from '../turn/message.js';
import { takeDocuments } from './documents/take-documents.js';
import { takeFiche } from './fiche/take-fiche.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Takes a form that was sent: a section of answers, or the documents. */
export function takeCard(work: Work, fiche: FicheRemplie): Promise<StepOutcome> {
  return fiche.groupe === DOCUMENTS ? takeDocuments(work, fiche) : takeFiche(work.turn, fiche);
}
