import type { DossierTurn } from '../../dossier/dossier-turn.js';
import { goOnUnverified } from '../../dossier/steps/code.js';
import { leaveForLater, passChamp } from '../../dossier/steps/champ.js';
import { leaveAside } from '../../dossier/steps/ajout.js';
import { passPiece } from '../../dossier/steps/piece.js';
import type { Step } from '../../../domain/dossier/steps.js';
import { again, type Act, type ActOutcome } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';

/** Goes on without what is asked: for good where it is optional, else until the review. */
export const passer: Act = {
  run: ({ dc, work }) => (work === undefined ? nothingUnderWay(dc) : goOnWithout(work.turn, work.step)),
};

/** Goes on without what a step asks; says so where there is nothing to leave aside. */
export function goOnWithout(turn: DossierTurn, step: Step): ActOutcome {
  if (turn.stored.complementEnCours !== undefined)
    return step.kind === 'piece' || step.kind === 'champ'
      ? leaveAside(turn, step)
      : again(turn.say('complement:plus_tard'));
  if (step.kind === 'piece')
    return (turn.dossier.pieces[step.piece.id]?.length ?? 0) > 0
      ? { kind: 'done', said: '' }
      : passPiece(turn, step.piece);
  if (step.kind === 'champ')
    return step.champ.facultatif ? passChamp(turn, step.champ) : leaveForLater(turn, step.champ);
  if (step.kind === 'code') return goOnUnverified(turn, String(turn.dossier.champs[step.champ.id] ?? ''));
  return again(turn.say('dossier:rien_a_passer'));
}
