import { dayOf } from './day-of.js';
import type { Appel } from './appel.js';

/** Whether dossiers can be filed. `entre_deux_dates`: open, but past another date that a source gives. */
export type EtatAppel = 'pas_ouvert' | 'ouvert' | 'entre_deux_dates' | 'clos';

/** The call's state at an instant. The closing second itself (23:59:59) still counts as open. */
export function etatAppel(appel: Appel, now: Date): EtatAppel {
  const instant = now.getTime();
  if (instant < Date.parse(appel.ouverture)) return 'pas_ouvert';
  if (appel.etat === 'archive' || instant >= Date.parse(appel.cloture) + 1000) return 'clos';
  const today = dayOf(now, appel.fuseau);
  const passed = appel.dates.publiees.some(({ date }) => date < appel.dates.retenue && date < today);
  return passed ? 'entre_deux_dates' : 'ouvert';
}

/** Whether a dossier can be filed at an instant. */
export function isOpen(appel: Appel, now: Date): boolean {
  const etat = etatAppel(appel, now);
  return etat === 'ouvert' || etat === 'entre_deux_dates';
}
