import { withWanted } from '../../domain/dossier/complement.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { steps, type Step } from '../../domain/dossier/steps.js';
import { answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import type { Reply } from '../reply.js';
import { saveWhole, type DossierTurn } from './dossier-turn.js';
import { isReserved, reserved } from './reserved.js';
import { stepToModify } from './modifier.js';
import type { StepOutcome } from './step-outcome.js';

/** More names than this make no row of buttons. */
const MOST_BUTTONS = 6;

/** What is to be added to a filed dossier, or corrected in it? */
export function askAjout(turn: DossierTurn, short: boolean): Reply {
  const { say } = turn;
  const pieces = namesOf(turn, 'piece');
  const buttons = [...pieces.slice(0, MOST_BUTTONS), say('complement:bouton_abandonner')];
  if (short) return { text: say('complement:rappel_quoi'), buttons };
  return {
    text: say('complement:quoi', {
      reference: turn.dossier.reference,
      pieces: listed(pieces),
      rubriques: listed(namesOf(turn, 'champ')),
    }),
    buttons,
  };
}

/** The document or answer that the applicant chose, or what else came of the message. */
export async function answerAjout(turn: DossierTurn, message: Message): Promise<StepOutcome> {
  const { say } = turn;
  if (message.fichiers.length > 0) return { kind: 'again', replies: [{ text: say('pieces:laquelle') }] };
  const found = stepToModify(turn, message.text);
  if ('kind' in found) return want(turn, found);
  return (await answerRemark(turn.context, message.text))
    ? { kind: 'asked' }
    : { kind: 'stay', replies: [found] };
}

/** Goes on with what the applicant chose. The region is what the dossier was sent by: it takes a new dossier. */
export function want(turn: DossierTurn, step: Step): StepOutcome {
  if (step.kind === 'champ' && isReserved(turn, step.champ)) return reserved(turn);
  if (!isCompletable(step)) return { kind: 'again', replies: [{ text: turn.say('complement:region') }] };
  saveWhole(turn, withWanted(turn.stored, keyOf(step)));
  return { kind: 'chosen' };
}

function isCompletable(step: Step): boolean {
  return step.kind !== 'champ' || (step.champ.type !== 'territoire' && step.champ.type !== 'departement');
}

function namesOf({ dossier, appel, conversation }: DossierTurn, kind: 'champ' | 'piece'): readonly string[] {
  return steps(dossier, appel)
    .filter(isCompletable)
    .flatMap((step) => {
      if (step.kind !== kind) return [];
      return (step.kind === 'champ' ? step.champ : step.piece).libelle[conversation.langue];
    });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\n- ${name}`).join('');
}
