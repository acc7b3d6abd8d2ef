import type { Appel } from '../appel/appel.js';
import { etatAppel, type EtatAppel } from '../appel/etat-appel.js';
import type { Dossier } from './dossier.js';

/** The call's state for one dossier: what the operator reopened is open until the instant that was said. */
export function etatPour({ reouverture }: Dossier, appel: Appel, now: Date): EtatAppel {
  const etat = etatAppel(appel, now);
  if (etat !== 'clos' || reouverture === undefined) return etat;
  return now.getTime() <= Date.parse(reouverture.jusquAu) ? 'ouvert' : 'clos';
}

/** Whether a dossier can be filed or completed at an instant. */
export function isOpenFor(dossier: Dossier, appel: Appel, now: Date): boolean {
  const etat = etatPour(dossier, appel, now);
  return etat === 'ouvert' || etat === 'entre_deux_dates';
}

/** The dossier, to be filed or completed until an instant. It counts as worked on: no retention overtakes it. */
export function withReopening(dossier: Dossier, jusquAu: Date, now: Date): Dossier {
  const decideeLe = now.toISOString();
  return { ...dossier, modifieLe: decideeLe, reouverture: { decideeLe, jusquAu: jusquAu.toISOString() } };
}
