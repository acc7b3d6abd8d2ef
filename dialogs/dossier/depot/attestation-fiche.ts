import { ATTESTATION, type Fiche } from '../../say/fiche.js';
import { formatInstant } from '../../say/format-instant.js';
import { typed } from '../documents/buttons.js';
import type { DossierTurn } from '../dossier-turn.js';
import { inFiches } from '../fiche/sections.js';

/** The attestation with the button that files; one line once it was said, or while something is changed. */
export function attestationFiche(turn: DossierTurn): Fiche {
  const { say, appel, conversation, state, stored } = turn;
  const { langue } = conversation;
  const titre = say('depot:attestation');
  const base = { groupe: ATTESTATION, titre, champs: [] };
  if (inFiches(turn) && state.asked === 'attestation')
    return {
      ...base,
      texte: appel.attestation[langue],
      faits: [],
      note: say('recapitulatif:attestation_suite'),
      boutons: [
        typed(turn, say('recapitulatif:bouton_deposer')),
        typed(turn, say('recapitulatif:bouton_modifier')),
      ],
    };
  const instant = stored.attesteLe;
  const texte =
    instant === undefined
      ? say('depot:attestation_plus_tard')
      : say('depot:attestee', { instant: formatInstant(instant, appel.fuseau, langue) });
  return { ...base, texte, boutons: [] };
}
