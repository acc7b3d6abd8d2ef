import type { Dossier } from '../../domain/dossier/dossier.js';
import { save, type DossierTurn } from './dossier-turn.js';

/** What a message may change in a draft, as it was before, and what was asked then. */
export interface Undo {
  readonly asked: string;
  readonly before: Pick<Dossier, 'champs' | 'passes' | 'plusTard' | 'pieces' | 'adresse' | 'registre'>;
}

/** Remembers what a message changed, for the one word that undoes it. */
export function rememberChange(turn: DossierTurn, before: Dossier, asked: string | undefined): void {
  if (before === turn.dossier || asked === undefined || turn.undone === true) return;
  const { champs, passes, plusTard, pieces, adresse, registre } = before;
  const kept = { champs, passes, plusTard, pieces, adresse };
  turn.state.undo = { asked, before: registre === undefined ? kept : { ...kept, registre } };
}

/** Puts back what the last message changed. @returns what was asked then; undefined when there is nothing to undo */
export function restore(turn: DossierTurn): string | undefined {
  const { undo } = turn.state;
  delete turn.state.undo;
  turn.undone = true;
  if (undo === undefined) return undefined;
  const others = Object.fromEntries(Object.entries(turn.dossier).filter(([key]) => key !== 'registre'));
  save(turn, {
    ...(others as Omit<Dossier, 'registre'>),
    ...undo.before,
    modifieLe: turn.services.now.toISOString(),
  });
  return undo.asked;
}
