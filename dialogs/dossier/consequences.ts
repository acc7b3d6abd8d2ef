import type { Champ } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { lieuDe } from '../../domain/dossier/lieu.js';
import { missingPieces, requiredPieces, unneededChamps, unneededPieces } from '../../domain/dossier/steps.js';
import { newRemarks } from './remarks.js';
import type { DossierTurn } from './dossier-turn.js';
import { destinationFor } from './destination-for.js';

/**
 * What an applicant must know at once of answers just given: nothing can be handed over there; and, when an answer was
 * changed, which documents it adds, which documents and answers go no longer, though they are kept, and which files say otherwise.
 */
export function consequencesOf(turn: DossierTurn, answered: readonly Champ[], before: Dossier): string {
  const changed = answered.some(({ id }) => before.champs[id] !== undefined);
  const listener = { ...turn, langue: turn.conversation.langue };
  const lines = [
    ...noMailbox(turn, answered),
    ...(changed ? ofChange(turn, before) : []),
    ...newRemarks(listener, before, turn.dossier),
  ];
  return lines.map((line) => `\n\n${line}`).join('');
}

/** Said once the département is known, since its mailbox would win over the region's. */
function noMailbox(turn: DossierTurn, answered: readonly Champ[]): readonly string[] {
  const placed = answered.some(({ type }) => type === 'territoire' || type === 'departement');
  if (!placed || lieuDe(turn.appel, turn.dossier.champs)?.departement === undefined) return [];
  const { boite, service } = destinationFor(turn);
  return boite === undefined ? [turn.say('dossier:region_sans_boite', { service })] : [];
}

function ofChange({ dossier, appel, say, conversation }: DossierTurn, before: Dossier): readonly string[] {
  const told = (key: string, was: readonly Named[], is: readonly Named[]): readonly string[] => {
    const names = is.filter((one) => !was.includes(one)).map(({ libelle }) => libelle[conversation.langue]);
    return names.length === 0 ? [] : [say(`dossier:${key}`, { noms: names.join(' ; ') })];
  };
  return [
    ...told('pieces_ajoutees', requiredPieces(before, appel), missingPieces(dossier, appel)),
    ...told('pieces_inutiles', unneededPieces(before, appel), unneededPieces(dossier, appel)),
    ...told('reponses_inutiles', unneededChamps(before, appel), unneededChamps(dossier, appel)),
  ];
}

type Named = Pick<Champ, 'libelle'>;
