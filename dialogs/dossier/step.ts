import type { Step } from '../../domain/dossier/steps.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { closedFor } from '../closed-words.js';
import { answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import type { Reply } from '../reply.js';
import { answerAjout, askAjout } from './ajout-step.js';
import { answerChamp, askChamp } from './champ-step.js';
import { answerCode, askCode } from './code-step.js';
import { forgetStep, type DossierTurn } from './dossier-turn.js';
import { answerControle, askControle } from './controle-step.js';
import { answerEnvoi, askEnvoi } from './envoi-step.js';
import { answerIncomplet, askIncomplet } from './incomplet-step.js';
import { askModifier, stepToModify } from './modifier.js';
import { answerPiece, askPiece } from './piece-step.js';
import { progressLine } from './progress.js';
import {
  answerAttestation,
  answerRecapitulatif,
  askAttestation,
  askRecapitulatif,
} from './recapitulatif-step.js';
import { answerRegistre, askRegistre } from './registre-step.js';
import { isReserved, reserved } from './reserved.js';
import { markSerious } from '../serious-question.js';
import type { StepOutcome } from './step-outcome.js';

const SERIOUS: ReadonlySet<Step['kind']> = new Set(['recapitulatif', 'envoi']);

/** Steps that know what to say of a file. */
const TAKES_FILES: ReadonlySet<Step['kind']> = new Set(['piece', 'incomplet', 'ajout']);

/** A doubled answer to the step before would file, send, or say yes to something else. */
function isSerious(step: Step): boolean {
  return SERIOUS.has(step.kind) || (step.kind === 'champ' && step.champ.type === 'ouinon');
}

/** How a step is asked, whatever its kind; `short` after an interruption. */
export function askStep(turn: DossierTurn, step: Step, short: boolean): Reply {
  if (isSerious(step)) markSerious(turn.context);
  const { asked } = turn.state;
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
      return { text: closedFor(turn.context, turn.stored, turn.appel, step.etat) };
    case 'fini':
      return { text: turn.say('dossier:deja_depose', { reference: turn.dossier.reference }) };
  }
}

/** What comes of a message at a step, whatever its kind. */
export async function answerStep(turn: DossierTurn, step: Step, message: Message): Promise<StepOutcome> {
  if (turn.state.asked === 'modifier') return modify(turn, message);
  if (turn.state.asked === 'attestation') return answerAttestation(turn, message);
  const unexpected = message.fichiers.length > 0 && !TAKES_FILES.has(step.kind);
  if (unexpected) return { kind: 'again', replies: [{ text: turn.say('pieces:pas_attendu') }] };
  switch (step.kind) {
    case 'champ':
      return answerChamp(turn, step.champ, message);
    case 'piece':
      return answerPiece(turn, step.piece, message);
    case 'code': {
      const outcome = await answerCode(turn, String(turn.dossier.champs[step.champ.id] ?? ''), message);
      return outcome === 'changer' ? goTo(turn, { kind: 'champ', champ: step.champ }) : outcome;
    }
    case 'registre':
      return answerRegistre(turn, message);
    case 'incomplet': {
      const outcome = await answerIncomplet(turn, step.pieces, message);
      return 'id' in outcome ? goTo(turn, { kind: 'piece', piece: outcome }) : outcome;
    }
    case 'controle':
      return answerControle(turn, message);
    case 'recapitulatif':
      return answerRecapitulatif(turn, message);
    case 'ajout':
      return answerAjout(turn, message);
    case 'envoi':
      return answerEnvoi(turn, message);
    case 'ferme':
    case 'fini':
      return { kind: 'stay', replies: [askStep(turn, step, false)] };
  }
}

/** Goes to a step of the applicant's choice, instead of the next one. */
export function goTo(turn: DossierTurn, step: Step): StepOutcome {
  if (step.kind === 'champ' && isReserved(turn, step.champ)) return reserved(turn);
  forgetStep(turn.state);
  turn.state.asked = keyOf(step);
  return { kind: 'stay', replies: [askStep(turn, step, false)] };
}

async function modify(turn: DossierTurn, message: Message): Promise<StepOutcome> {
  const found = stepToModify(turn, message.text);
  if ('kind' in found) return goTo(turn, found);
  return (await answerRemark(turn.context, message.text))
    ? { kind: 'asked' }
    : { kind: 'stay', replies: [found] };
}

function counted(turn: DossierTurn, step: Step, asked: Reply, short: boolean): Reply {
  const whole = turn.stored.statut === 'brouillon';
  return short || !whole ? asked : { ...asked, text: `${asked.text}\n\n_${progressLine(turn, step)}_` };
}
