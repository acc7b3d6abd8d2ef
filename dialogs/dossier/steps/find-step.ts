import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { keyOf } from '../../../domain/dossier/step-key.js';
import { steps, type Step } from '../../../domain/dossier/steps.js';

/** The step of that name among those that apply; undefined when there is none any more, as after an upgrade. */
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
