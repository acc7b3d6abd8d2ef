import type { Dossier } from '../../domain/dossier/dossier.js';
import { save, type DossierState, type DossierTurn } from './dossier-turn.js';

/** All of a draft that a message may change, by name. */
const CHANGED = [
  'champs',
  'passes',
  'plusTard',
  'pieces',
  'aTrier',
  'adresse',
  'registre',
  'lusEcartes',
] as const;

/** What a message may change in a draft, as it was before, and what was asked then. */
export interface Undo {
  readonly asked: string;
  readonly before: Pick<Dossier, (typeof CHANGED)[number]>;
  /** The files that had no place then. */
  readonly enAttente?: DossierState['enAttente'];
}

/** What a message may change. */
export interface Standing {
  readonly dossier: Dossier;
  readonly enAttente: DossierState['enAttente'];
}

/** What stands before a message is heard. */
export function standing({ dossier, state: { enAttente } }: DossierTurn): Standing {
  return { dossier, enAttente };
}

/** Remembers what a message changed, for the one word that undoes it. */
export function rememberChange(turn: DossierTurn, before: Standing, asked: string | undefined): void {
  const { dossier, enAttente } = before;
  const same = dossier === turn.dossier && enAttente === turn.state.enAttente;
  if (same || asked === undefined || turn.undone === true) return;
  turn.state.undo = {
    asked,
    before: parted(dossier).changed as Undo['before'],
    ...(enAttente === undefined ? {} : { enAttente }),
  };
}

/** Puts back what the last message changed. @returns what was asked then; undefined when there is nothing to undo */
export function restore(turn: DossierTurn): string | undefined {
  const { undo } = turn.state;
  delete turn.state.undo;
  turn.undone = true;
  if (undo === undefined) return undefined;
  if (undo.enAttente === undefined) delete turn.state.enAttente;
  else turn.state.enAttente = undo.enAttente;
  save(turn, {
    ...(parted(turn.dossier).left as Omit<Dossier, (typeof CHANGED)[number]>),
    ...undo.before,
    modifieLe: turn.services.now.toISOString(),
  });
  return undo.asked;
}

/** A dossier in two: what a message may change, where it is there, and the rest. */
function parted(dossier: Dossier): { readonly changed: Partial<Dossier>; readonly left: Partial<Dossier> } {
  const names: readonly string[] = CHANGED;
  const entries = Object.entries(dossier);
  return {
    changed: Object.fromEntries(entries.filter(([key]) => names.includes(key))),
    left: Object.fromEntries(entries.filter(([key]) => !names.includes(key))),
  };
}
