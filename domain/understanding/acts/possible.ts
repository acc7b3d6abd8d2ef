import { ACT_NAMES, type ActName } from './names.js';
import type { Place } from './situation.js';

const AT_REST: ReadonlySet<Place> = new Set<Place>(['accueil', 'brouillon', 'depose']);
/** What takes a dossier that is being worked on. */
const AT_WORK: ReadonlySet<ActName> = new Set<ActName>(['passer', 'piece_terminee', 'retour', 'oui', 'non']);

/** The acts that can be carried out in a place. */
export function possibleActs(place: Place): ReadonlySet<ActName> {
  return new Set(AT_REST.has(place) ? ACT_NAMES.filter((act) => !AT_WORK.has(act)) : ACT_NAMES);
}
