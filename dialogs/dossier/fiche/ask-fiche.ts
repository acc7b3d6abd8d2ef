import { keyOf } from '../../../domain/dossier/step-key.js';
import { unansweredChamps } from '../../../domain/dossier/steps.js';
import { DOCUMENTS } from '../../say/fiche.js';
import type { Reply } from '../../say/reply.js';
import { ficheMark, fichesOf } from '../../turn/fiches.js';
import { forgetStep, type DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from '../steps/step-outcome.js';
import { ficheOf, titleOf } from './content.js';
import { proposedFor } from './proposed.js';
import { champsOf, firstStepOf } from './sections.js';

/** More names than these are counted. */
const NAMED = 3;

/** Asks a section by its form; where it is shown already, says what it waits for, with the form again where it can't change in its place. */
export function askFiche(turn: DossierTurn, groupe: string): Reply {
  const { say, context, services, conversation, dossier } = turn;
  const fiche = ficheOf(turn, groupe);
  const fiches = fichesOf(conversation, dossier.reference);
  const shown = fiches.montrees[groupe];
  const mark = ficheMark(context, fiche);
  if (shown?.pliee === false && (services.fiches === 'enPlace' || shown.marque === mark))
    return { text: waitsFor(turn, groupe), attend: true };
  if (shown !== undefined && fiches.rouverte !== groupe) return { text: waitsFor(turn, groupe), fiche };
  const first = Object.keys(fiches.montrees).every((each) => each === DOCUMENTS);
  return {
    text: say(first ? 'fiche:premiere' : 'fiche:suivante', { rubrique: titleOf(turn, groupe) }),
    fiche,
  };
}

/** Opens a section that was filled in, to be changed. */
export function reopenFiche(turn: DossierTurn, groupe: string): StepOutcome | undefined {
  const first = firstStepOf(turn, groupe);
  if (first === undefined) return undefined;
  forgetStep(turn);
  fichesOf(turn.conversation, turn.dossier.reference).rouverte = groupe;
  turn.state.asked = keyOf(first);
  return { kind: 'stay', replies: [askFiche(turn, groupe)] };
}

function waitsFor(turn: DossierTurn, groupe: string): string {
  const { say, conversation } = turn;
  const left = unansweredChamps(turn.dossier, turn.appel);
  const unknown = champsOf(turn, groupe).filter(
    (champ) => left.includes(champ) && proposedFor(turn, champ) === undefined,
  );
  const names = unknown.map(({ libelle }) => libelle[conversation.langue]);
  const rubrique = titleOf(turn, groupe);
  if (names.length === 0) return say('fiche:a_enregistrer', { rubrique });
  const champs = names.slice(0, NAMED).join(', ');
  return names.length <= NAMED
    ? say('fiche:attend', { rubrique, champs })
    : say('fiche:attend_encore', { rubrique, champs, count: names.length - NAMED });
}
