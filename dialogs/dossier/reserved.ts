import type { Champ } from '../../domain/appel/appel.js';
import { champContact } from '../../domain/dossier/contact.js';
import { isInvited } from '../../domain/dossier/invites.js';
import type { DossierTurn } from './dossier-turn.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Whether a field is not for this person to answer: who was invited doesn't decide whom the dossier writes to. */
export function isReserved({ appel, stored, services }: DossierTurn, champ: Champ): boolean {
  return champ.id === champContact(appel)?.id && isInvited(stored, services.owner);
}

/** What such a person is told; what was asked is asked again. */
export function reserved({ say }: DossierTurn): StepOutcome {
  return { kind: 'again', replies: [{ text: say('acces:reserve') }] };
}
