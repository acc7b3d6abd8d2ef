import type { Step } from '../../../domain/dossier/steps.js';
import { keyOf } from '../../../domain/dossier/step-key.js';
import { whyClosedFor } from '../../say/why-closed.js';
import type { Reply } from '../../say/reply.js';
import { answerAjout, askAjout, want } from './ajout.js';
import { askChamp, pickAnswer } from './champ.js';
import { answerCode, askCode } from './code.js';
import { forgetStep, nextOf, type DossierTurn } from '../dossier-turn.js';
import { answerControle, askControle } from './controle.js';
import { answerEnvoi, askEnvoi } from './envoi.js';
import { askDocuments } from '../documents/ask-documents.js';
import { inDocuments } from '../documents/sections.js';
import { answerFiches } from '../fiche/answer-fiches.js';
import { comparedWords } from '../../../domain/understanding/same-wording.js';
import { hear } from '../../../domain/understanding/said.js';
import { askFiche } from '../fiche/ask-fiche.js';
import { ficheFor } from '../fiche/sections.js';
import { answerIncomplet, askIncomplet } from './incomplet.js';
import { answerLectures, askLectures } from './lectures.js';
import { moveByButton } from '../handle-files.js';
import { askModifier, stepOfButton, stepToModify } from '../modifier.js';
import { answerPiece, askPiece } from './piece.js';
import { progressLine } from '../progress.js';
import { answerAttestation, askAttestation } from './attestation.js';
import { answerRecapitulatif, askRecapitulatif } from './recapitulatif.js';
import { answerRegistre, askRegistre } from './registre.js';
import { isReserved, reserved } from '../reserved.js';
import { markSerious } from '../../turn/serious-question.js';
import type { StepOutcome } from './step-outcome.js';

const SERIOUS: ReadonlySet<Step['kind']> = new Set(['recapitulatif', 'envoi']);

/** A doubled answer to the step before would file, send, or say yes to something else. */
function isSerious(step: Step): boolean {
  return SERIOUS.has(step.kind) || (step.kind === 'champ' && step.champ.type === 'ouinon');
}

/** How a step is asked, whatever its kind; `short` after an interruption. */
export function askStep(turn: DossierTurn, step: Step, short: boolean): Reply {
  const { asked } = turn.state;
  const groupe = asked === 'modifier' ? undefined : ficheFor(turn, step);
  if (groupe !== undefined) return askFiche(turn, groupe);
  if (asked !== 'modifier' && inDocuments(turn, step)) return askDocuments(turn);
  if (isSerious(step)) markSerious(turn.context);
  if (asked === 'modifier') return askModifier(turn);
  if (asked === 'attestation' && step.kind === 'recapitulatif') return askAttestation(turn);
  switch (step.kind) {
    case 'champ':
      return counted(turn, step, askChamp(turn, step.champ, short), short);
    case 'piece':
      return counted(turn, step, askPiece(turn, step.piece, short), short);
    case 'code':
      return counted(
        turn,
        step,
        askCode(turn, String(turn.dossier.champs[step.champ.id] ?? ''), short),
        short,
      );
    case 'registre':
      return counted(turn, step, askRegistre(turn, short), short);
    case 'lectures':
      return askLectures(turn, short);
    case 'incomplet':
      return askIncomplet(turn, step.pieces);
    case 'controle':
      return askControle(turn, step.pieces);
    case 'recapitulatif':
      return askRecapitulatif(turn, short);
    case 'ajout':
      return askAjout(turn, short);
    case 'envoi':
      return askEnvoi(turn, short);
    case 'ferme':
      return { text: whyClosedFor(turn.context, turn.stored, turn.appel, step.etat) };
    case 'fini':
      return { text: turn.say('dossier:deja_depose', { reference: turn.dossier.reference }) };
  }
}

/**
 * What comes of a message that says exactly what a step offers: a button, a code, a document's name; undefined when it has to be
 * understood.
 */
export async function answerExactly(
  turn: DossierTurn,
  step: Step,
  text: string,
): Promise<StepOutcome | undefined> {
  const ofFiches = await answerFiches(turn, step, text);
  if (ofFiches !== undefined) return ofFiches;
  const moved = await moveByButton({ turn, step }, text);
  if (moved !== undefined) return moved;
  const named = stepOfButton(turn, text);
  if (named !== undefined)
    return turn.stored.complementEnCours === undefined ? goTo(turn, named) : want(turn, named);
  if (turn.state.asked === 'modifier') return chosenStep(turn, text);
  if (turn.state.asked === 'attestation') return answerAttestation(turn, text);
  switch (step.kind) {
    case 'champ':
      return pickAnswer(turn, step.champ, text);
    case 'piece':
      return answerPiece(turn, step.piece, text);
    case 'code': {
      const outcome = await answerCode(turn, String(turn.dossier.champs[step.champ.id] ?? ''), text);
      return outcome === 'changer' ? goTo(turn, { kind: 'champ', champ: step.champ }) : outcome;
    }
    case 'registre':
      return answerRegistre({ turn, step }, text);
    case 'lectures':
      return answerLectures({ turn, step }, text);
    case 'incomplet': {
      const piece = answerIncomplet(turn, step.pieces, text);
      return piece === undefined ? undefined : goTo(turn, { kind: 'piece', piece });
    }
    case 'controle':
      return answerControle(turn, text);
    case 'recapitulatif':
      return answerRecapitulatif(turn, text);
    case 'ajout':
      return answerAjout(turn, text);
    case 'envoi':
      return answerEnvoi(turn, text);
    case 'ferme':
    case 'fini':
      return { kind: 'stay', replies: [askStep(turn, step, false)] };
  }
}

/** Goes to a step of the applicant's choice, instead of the next one. @param said what is said before it */
export function goTo(turn: DossierTurn, step: Step, said = ''): StepOutcome {
  if (step.kind === 'champ' && isReserved(turn, step.champ)) return reserved(turn);
  forgetStep(turn);
  turn.state.asked = keyOf(step);
  const asked = askStep(turn, step, false);
  const text = said === '' ? asked.text : `${said}\n\n${asked.text}`;
  return { kind: 'stay', replies: [{ ...asked, text }] };
}

/** The answer or document that was chosen to be changed; none, and the step under way comes back. */
function chosenStep(turn: DossierTurn, text: string): StepOutcome | undefined {
  const found = stepToModify(turn, text);
  if (found !== undefined) return goTo(turn, found);
  if (!changesNothing(turn, text)) return undefined;
  turn.state.asked = keyOf(nextOf(turn));
  return { kind: 'asked' };
}

/** Fewer words than these say it only where nothing else is said: « non, le montant est de 30 000 € ». */
const SAYS_IT = 3;

function changesNothing({ services, conversation }: DossierTurn, text: string): boolean {
  const isNothing = (part: string): boolean =>
    comparedWords(part).length >= SAYS_IT && services.wordings.is(part, 'etapes/modifier-rien');
  return (
    services.wordings.is(text, 'etapes/modifier-rien') ||
    hear(text, conversation.langue).clauses.some((clause) =>
      isNothing(clause.text.replace(/ (?:et|and) .*$/s, '')),
    )
  );
}

function counted(turn: DossierTurn, step: Step, asked: Reply, short: boolean): Reply {
  const whole = turn.stored.statut === 'brouillon';
  return short || !whole ? asked : { ...asked, text: `${asked.text}\n\n_${progressLine(turn, step)}_` };
}
