import type { Appel } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { steps, type Step } from '../../domain/dossier/steps.js';

/** The name of a step in conversation state; an upgrade may leave one that no longer exists. */
export function keyOf(step: Step): string {
  switch (step.kind) {
    case 'champ':
      return `champ:${step.champ.id}`;
    case 'piece':
      return `piece:${step.piece.id}`;
    default:
      return step.kind;
  }
}

/** The step of that name among those that apply; undefined when there is none any more. */
export function stepNamed(dossier: Dossier, appel: Appel, key: string): Step | undefined {
  return steps(dossier, appel).find((step) => keyOf(step) === key);
}

/** The field or document before the named step; undefined at the first. From the review it is the last one. */
export function stepBefore(dossier: Dossier, appel: Appel, key: string): Step | undefined {
  const all = steps(dossier, appel);
  const index = all.findIndex((step) => keyOf(step) === key);
  const before = index < 0 ? all : all.slice(0, index);
  return before.findLast(({ kind }) => kind === 'champ' || kind === 'piece');
}
