import { withPostponed } from '../../../domain/dossier/change-dossier.js';
import { withWanted } from '../../../domain/dossier/complement.js';
import { keyOf } from '../../../domain/dossier/step-key.js';
import { steps, type Step } from '../../../domain/dossier/steps.js';
import type { Reply } from '../../say/reply.js';
import { passChamp } from './champ.js';
import { save, saveWhole, type DossierTurn } from '../dossier-turn.js';
import { stepToModify } from '../modifier.js';
import { isReserved, reserved } from '../reserved.js';
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

/** The document or answer that the applicant chose; undefined for anything else. */
export function answerAjout(turn: DossierTurn, text: string): StepOutcome | undefined {
  const found = stepToModify(turn, text);
  return found === undefined ? undefined : want(turn, found);
}

/** Asks again what is to be added or corrected; what was chosen before is forgotten. */
export function backToChoice(turn: DossierTurn): StepOutcome {
  saveWhole(turn, withWanted(turn.stored, undefined));
  turn.state.asked = 'ajout';
  return { kind: 'stay', replies: [askAjout(turn, false)] };
}

/** A document is left out of this complement; an answer stays as it was. */
export function leaveAside(turn: DossierTurn, step: Extract<Step, { kind: 'piece' | 'champ' }>): StepOutcome {
  if (step.kind === 'champ' && turn.dossier.champs[step.champ.id] === undefined)
    return passChamp(turn, step.champ);
  if (step.kind === 'piece') save(turn, withPostponed(turn.dossier, step.piece, turn.services.now));
  return { kind: 'done', said: turn.say('complement:laisse') };
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
