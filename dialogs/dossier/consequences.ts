import type { Champ } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { unneededPieces } from '../../domain/dossier/steps.js';
import type { DossierTurn } from './dossier-turn.js';
import { destinationFor } from './recapitulatif-step.js';

/** What an applicant must know at once of an answer just given: nothing can be handed over there, documents that go no longer. */
export function consequencesOf(turn: DossierTurn, asked: Champ, before: Dossier): string {
  const lines = [...noMailbox(turn, asked), ...noLongerNeeded(turn, before)];
  return lines.map((line) => `\n\n${line}`).join('');
}

/** Said once the département is known, since its mailbox would win over the region's. */
function noMailbox(turn: DossierTurn, { type }: Champ): readonly string[] {
  const placed = type === 'territoire' || type === 'departement';
  if (!placed || turn.dossier.champs['departement'] === undefined) return [];
  const { boite, service } = destinationFor(turn);
  return boite === undefined ? [turn.say('dossier:region_sans_boite', { service })] : [];
}

/** Documents already given that the answer made unneeded: kept, not sent, and told. */
function noLongerNeeded(
  { dossier, appel, say, conversation }: DossierTurn,
  before: Dossier,
): readonly string[] {
  const known = unneededPieces(before, appel);
  const names = unneededPieces(dossier, appel)
    .filter((piece) => !known.includes(piece))
    .map(({ libelle }) => libelle[conversation.langue]);
  return names.length === 0 ? [] : [say('dossier:pieces_inutiles', { pieces: names.join(' ; ') })];
}
