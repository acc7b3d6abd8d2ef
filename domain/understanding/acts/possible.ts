import { ACT_NAMES, type ActName } from './names.js';
import type { Place } from './situation.js';

const AT_REST: ReadonlySet<Place> = new Set<Place>(['accueil', 'brouillon', 'depose']);
/** What takes a dossier that is being worked on. */
const AT_WORK: ReadonlySet<ActName> = new Set<ActName>(['passer', 'piece_terminee', 'retour', 'oui', 'non']);

/** What takes a draft: a filed dossier is completed, and nothing is taken out of it. */
const OF_A_DRAFT: ReadonlySet<ActName> = new Set<ActName>(['retirer_piece', 'remplacer_piece']);

/** The acts that can be carried out in a place. */
export function possibleActs(place: Place): ReadonlySet<ActName> {
  if (!AT_REST.has(place)) return new Set(ACT_NAMES);
  const closed = place === 'brouillon' ? AT_WORK : new Set([...AT_WORK, ...OF_A_DRAFT]);
  return new Set(ACT_NAMES.filter((act) => !closed.has(act)));
}
