import type { Champ } from '../../domain/appel/appel.js';
import type { DossierTurn } from './dossier-turn.js';
import { destinationFor } from './recapitulatif-step.js';

/**
 * What an applicant must know as soon as the place of filing is known: no mailbox is known there, nothing can be handed over.
 * Said once the département is known, since its mailbox would win over the region's.
 */
export function mailboxNotice(turn: DossierTurn, asked: Champ): readonly string[] {
  const placed = asked.type === 'territoire' || asked.type === 'departement';
  if (!placed || turn.dossier.champs['departement'] === undefined) return [];
  const { boite, service } = destinationFor(turn);
  return boite === undefined ? [`\n${turn.say('dossier:region_sans_boite', { service })}`] : [];
}
