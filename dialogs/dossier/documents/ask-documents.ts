import { DOCUMENTS } from '../../say/fiche.js';
import type { Reply } from '../../say/reply.js';
import { ficheMark, fichesOf } from '../../turn/fiches.js';
import { nextOf, type DossierTurn } from '../dossier-turn.js';
import { documentsFiche } from './content.js';
import { documentsAsked, inDocuments, isDocumentsOpen, unnamed } from './sections.js';

/** Asks for all documents by their form; where another step comes next, it is opened again. */
export function askDocuments(turn: DossierTurn): Reply {
  const fiches = fichesOf(turn.conversation, turn.dossier.reference);
  if (!inDocuments(turn, nextOf(turn))) fiches.rouverte = DOCUMENTS;
  return documentsReply(turn);
}

/** The form of the documents, where it is looked at now; as it stands there already, what it waits for. */
export function documentsReply(turn: DossierTurn): Reply {
  const { conversation, dossier, context } = turn;
  const fiches = fichesOf(conversation, dossier.reference);
  const fiche = documentsFiche(turn);
  const shown = fiches.montrees[DOCUMENTS];
  const last = Object.keys(fiches.montrees).at(-1) === DOCUMENTS;
  const stands = last && shown?.marque === ficheMark(context, fiche);
  return shown?.pliee === false && stands
    ? { text: waitsFor(turn), attend: true }
    : { text: shown === undefined ? turn.say('documents:premiere') : stillMissing(turn), fiche };
}

/** The form of the documents, as what was done with files leaves it; none where it is about to be asked, is there already, or asks nothing any more. */
export function showDocuments(turn: DossierTurn, text: string): Reply | undefined {
  const { conversation, dossier, services } = turn;
  const shown = fichesOf(conversation, dossier.reference).montrees[DOCUMENTS];
  if (inDocuments(turn, nextOf(turn)) || !isDocumentsOpen(turn)) return undefined;
  return shown?.pliee === false && services.fiches === 'enPlace'
    ? undefined
    : { text, fiche: documentsFiche(turn) };
}

/** What the form below shows, in one sentence. */
function stillMissing(turn: DossierTurn): string {
  const missing = documentsAsked(turn).filter(({ obligatoire }) => obligatoire);
  return unnamed(turn).length > 0 || missing.length === 0 || nextOf(turn).kind === 'incomplet'
    ? waitsFor(turn)
    : turn.say('documents:manquent', { count: missing.length });
}

function waitsFor(turn: DossierTurn): string {
  const { say, conversation } = turn;
  const files = unnamed(turn);
  if (files.length > 0) return say('documents:a_ranger', { count: files.length });
  const asked = documentsAsked(turn);
  const required = asked.filter(({ obligatoire }) => obligatoire);
  const pieces = (required.length > 0 ? required : asked)
    .map(({ libelle }) => libelle[conversation.langue])
    .join(', ');
  if (nextOf(turn).kind === 'incomplet') return say('documents:incomplet', { pieces });
  if (pieces === '') return say('documents:a_relire');
  return say(required.length > 0 ? 'documents:attend' : 'documents:facultatifs', { pieces });
}
