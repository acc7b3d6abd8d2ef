import { withoutComplement } from './complement.js';
import type { Dossier } from './dossier.js';

/** The filed dossier once its applicant has withdrawn it; a complement that was begun goes with it. */
export function withdrawn(dossier: Dossier, now: Date): Dossier {
  const retireLe = now.toISOString();
  return { ...withoutComplement(dossier), statut: 'retire', retireLe, modifieLe: retireLe };
}
