import type { World } from './world.js';

/** How the applicant is told (`dossier:evenement_echec`). */
export const REFUSED_WORDS = 'a échoué';

/** The dossiers that the mailbox of their service refused for good. */
export function refusedOf({ letters }: World): readonly string[] {
  const refused = letters.filter(({ kind, state }) => kind === 'dreets' && state === 'echec');
  return [...new Set(refused.map(({ reference }) => reference ?? ''))];
}
