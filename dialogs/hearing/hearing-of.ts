import type { Hearing } from '../../domain/champs/champ-reader.js';
import { otherFields } from '../../domain/champs/other-fields.js';
import { champsLieu } from '../../domain/dossier/lieu.js';
import type { Said } from '../../domain/understanding/said.js';
import type { DossierTurn } from '../dossier/dossier-turn.js';

/** All that reading what was said as the answer to a field of a dossier may need, but the field. */
export function hearingOf(
  { services, appel, dossier, state }: DossierTurn,
  said: Said,
): Omit<Hearing, 'champ'> {
  return {
    said,
    now: services.now,
    fuseau: appel.fuseau,
    lieu: champsLieu(appel),
    others: otherFields(appel),
    territoires: services.territoires,
    dates: services.dates,
    before: dossier.champs,
    ...(state.codePostal === undefined ? {} : { codePostal: state.codePostal }),
  };
}
