import { champKey } from '../../../domain/dossier/step-key.js';
import type { Step } from '../../../domain/dossier/steps.js';
import { afterYes } from '../../../domain/understanding/answer-head.js';
import { assents, PAUSE } from '../../../domain/understanding/assents.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import type { FicheRemplie } from '../../turn/message.js';
import { documentsWords, reopenDocuments } from '../documents/reopen.js';
import { leaveDocuments } from '../documents/take-documents.js';
import type { DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from '../steps/step-outcome.js';
import { reopenFiche } from './ask-fiche.js';
import { reopenWords, valueShown } from './content.js';
import { proposedFor } from './proposed.js';
import { champsOf, ficheFor, inFiches, missingOf, sectionsOf } from './sections.js';
import { takeFiche } from './take-fiche.js';

/** What comes of a message about the forms themselves: one is opened again or saved as it stands, or questions come one at a time, or in forms. */
export async function answerFiches(
  turn: DossierTurn,
  step: Step,
  text: string,
): Promise<StepOutcome | undefined> {
  const { services, conversation, say } = turn;
  if (services.fiches === 'non') return undefined;
  if (services.wordings.is(text, 'etapes/fiche-une-par-une')) {
    conversation.uneParUne = true;
    return { kind: 'done', said: say('fiche:une_par_une') };
  }
  if (services.wordings.is(text, 'etapes/fiche-ensemble')) {
    delete conversation.uneParUne;
    return { kind: 'done', said: say('fiche:ensemble') };
  }
  if (!inFiches(turn)) return undefined;
  if (sameWording(text, documentsWords(turn))) return reopenDocuments(turn);
  if (step.kind === 'piece' && services.wordings.is(text, 'etapes/documents-reste'))
    return leaveDocuments(turn);
  const shown = ficheFor(turn, step);
  if (shown !== undefined && saysSave(turn, shown, text)) return takeFiche(turn, asShown(turn, shown));
  const groupe = sectionsOf(turn).find((each) => sameWording(text, reopenWords(turn, each)));
  return groupe === undefined ? undefined : reopenFiche(turn, groupe);
}

/** « oui c’est bon, enregistrez »: nothing else is said; where all is filled in, a yes is enough. */
function saysSave(turn: DossierTurn, groupe: string, text: string): boolean {
  const { wordings } = turn.services;
  const isWord = (part: string): boolean => wordings.is(afterYes(part), 'etapes/fiche-enregistrer');
  const isYes = (part: string): boolean => assents(part) || wordings.is(part, 'etapes/recapitulatif-exact');
  const parts = text.split(PAUSE).filter((part) => part.trim() !== '');
  if (isWord(text) || (parts.some(isWord) && parts.every((part) => isWord(part) || isYes(part)))) return true;
  return isYes(text) && missingOf(turn, groupe).every((champ) => proposedFor(turn, champ) !== undefined);
}

/** A form as it stands, as its button would send it. */
function asShown(turn: DossierTurn, groupe: string): FicheRemplie {
  const vu = Object.fromEntries(
    champsOf(turn, groupe).map((champ) => [champKey(champ.id), valueShown(turn, champ)]),
  );
  return { groupe, dossier: turn.dossier.reference, valeurs: vu, vu, plusTard: false };
}
