import type { Champ } from '../../../domain/appel/appel.js';
import { applies } from '../../../domain/appel/condition.js';
import { brokenRules } from '../../../domain/appel/regles.js';
import { isAsked } from '../../../domain/champs/not-asked.js';
import { proposals } from '../../../domain/documents/propose.js';
import { champKey, keyOf } from '../../../domain/dossier/step-key.js';
import { isDone, type Step } from '../../../domain/dossier/steps.js';
import { asksInFiches, fichesOf, type ARevoir } from '../../turn/fiches.js';
import { nextOf, type DossierTurn } from '../dossier-turn.js';
import { isReserved } from '../reserved.js';

/** Fewer fields are a question each. */
const FEWEST = 2;

/** Whether a draft's fields are asked a section at a time. */
export function inFiches({ context, stored }: DossierTurn): boolean {
  return asksInFiches(context) && stored.statut === 'brouillon';
}

/** The section whose form asks a step; undefined where the step, or what was made of the answer to it, is a question of its own. */
export function ficheFor(turn: DossierTurn, step: Step): string | undefined {
  const { offered, keep } = turn.state;
  const groupe =
    inFiches(turn) && offered === undefined && keep === undefined ? groupeOf(turn, step) : undefined;
  if (groupe === undefined || champsOf(turn, groupe).length < FEWEST) return undefined;
  const asked =
    keyOf(nextOf(turn)) === keyOf(step) ||
    fichesOf(turn.conversation, turn.dossier.reference).rouverte === groupe;
  return asked && !looksUpFirst(turn, step) ? groupe : undefined;
}

/** The fields of a section that its form holds, as the answers stand. */
export function champsOf(turn: DossierTurn, groupe: string): readonly Champ[] {
  const { appel, dossier } = turn;
  return appel.champs.filter(
    (champ) =>
      champ.groupe === groupe &&
      isAsked(champ) &&
      applies(champ.quand, dossier.champs) &&
      !isReserved(turn, champ),
  );
}

/** The sections of the call, in its order. */
export function sectionsOf({ appel }: DossierTurn): readonly string[] {
  return [...new Set(appel.champs.map(({ groupe }) => groupe))];
}

/** The fields of a section that wait for an answer. */
export function missingOf(turn: DossierTurn, groupe: string): readonly Champ[] {
  return champsOf(turn, groupe).filter((champ) => !isDone(turn.dossier, { kind: 'champ', champ }));
}

/** What was put in for a field and not taken; undefined once it was answered otherwise. */
export function toReview({ conversation, dossier }: DossierTurn, { id }: Champ): ARevoir | undefined {
  const kept = fichesOf(conversation, dossier.reference).aRevoir[id];
  return kept?.avant === dossier.champs[id] ? kept : undefined;
}

/** Whether a section still asks for something. */
export function isOpen(turn: DossierTurn, groupe: string): boolean {
  if (!inFiches(turn)) return false;
  return (
    fichesOf(turn.conversation, turn.dossier.reference).rouverte === groupe ||
    missingOf(turn, groupe).length > 0 ||
    champsOf(turn, groupe).some((champ) => toReview(turn, champ) !== undefined) ||
    groupeOf(turn, nextOf(turn)) === groupe
  );
}

/** The step of a section that is asked while its form is shown: what is typed answers it first. */
export function firstStepOf(turn: DossierTurn, groupe: string): Step | undefined {
  const [missing] = missingOf(turn, groupe);
  const champ = missing ?? champsOf(turn, groupe)[0];
  return champ && { kind: 'champ', champ };
}

/** The sentences of the call's rules that a field breaks. */
export function brokenBy({ appel, dossier, conversation }: DossierTurn, { id }: Champ): readonly string[] {
  return brokenRules(appel, dossier.champs)
    .filter(({ champ }) => champ === id)
    .map(({ message }) => message[conversation.langue]);
}

function groupeOf({ appel, dossier, services }: DossierTurn, step: Step): string | undefined {
  switch (step.kind) {
    case 'champ':
      return step.champ.groupe;
    case 'registre':
      return appel.champs.find(({ type }) => type === 'siret')?.groupe;
    case 'lectures':
      return proposals(dossier, appel, services.territoires)[0]?.champ.groupe;
    default:
      return undefined;
  }
}

/** The SIRET is asked alone where the registry can then fill in the rest. */
function looksUpFirst({ services, dossier }: DossierTurn, step: Step): boolean {
  return (
    services.registre !== undefined &&
    step.kind === 'champ' &&
    step.champ.type === 'siret' &&
    dossier.champs[step.champ.id] === undefined &&
    !dossier.plusTard.includes(champKey(step.champ.id))
  );
}
