import { readConfirmation } from '../../../domain/understanding/confirm.js';
import type { Reply } from '../../say/reply.js';
import { sectionsText } from '../../say/sections.js';
import type { DossierTurn } from '../dossier-turn.js';
import { changesSince, closingChanged, shownNow } from '../review/changes.js';
import { answerSections, closingWords, pieceSections, tropGrosWords } from '../review/content.js';
import { changedSinceShown, contentMark, shownAnew, tooSoon } from '../review/shown.js';
import { askAttestation } from './attestation.js';
import type { StepOutcome } from './step-outcome.js';

/** All that will be sent, or what changed of it since it was shown; `short` after an interruption. */
export function askRecapitulatif(turn: DossierTurn, short: boolean): Reply {
  const { say, state } = turn;
  const buttons = [say('recapitulatif:bouton_exact'), say('recapitulatif:bouton_modifier')];
  const { montre } = state;
  const unchanged = !changedSinceShown(turn);
  if (unchanged && short) return { text: say('recapitulatif:rappel'), buttons };
  const changes = montre && changesSince(turn, montre);
  const suite = montre === undefined ? [] : closingChanged(turn, montre);
  state.vu = contentMark(turn);
  state.montre = shownNow(turn);
  // What changed without a word of its own, as what the virus scanner said of a file, is in the whole alone.
  if (changes === undefined || (!unchanged && changes.length + suite.length === 0))
    return whole(turn, buttons);
  const words =
    changes.length + suite.length === 0
      ? [say('recapitulatif:inchange')]
      : [
          ...(changes.length === 0
            ? []
            : [say('recapitulatif:change', { lignes: changes.map((line) => `- ${line}`).join('\n') })]),
          say('recapitulatif:reste'),
          ...suite,
        ];
  return {
    text: [...words, say('recapitulatif:question')].join('\n\n'),
    buttons: [...buttons, say('recapitulatif:bouton_revoir')],
  };
}

/** Takes the answer to the review. */
export function answerRecapitulatif(turn: DossierTurn, text: string): StepOutcome | undefined {
  const { wordings } = turn.services;
  if (wordings.is(text, 'etapes/recapitulatif-revoir')) {
    delete turn.state.montre;
    return { kind: 'done', said: '' };
  }
  const yes = [...wordings.of('etapes/recapitulatif-exact'), ...wordings.of('confirmations/oui')];
  return readConfirmation(text, { yes, no: [] }) === 'yes' ? acceptReview(turn) : undefined;
}

/** Goes from the review to the attestation: what was shown is exact. */
export function acceptReview(turn: DossierTurn): StepOutcome {
  if (changedSinceShown(turn)) return shownAnew(turn);
  if (!turn.services.told) return tooSoon(turn);
  const refused = tropGrosWords(turn);
  if (refused !== '') return { kind: 'again', replies: [{ text: refused }] };
  turn.state.asked = 'attestation';
  return { kind: 'stay', replies: [askAttestation(turn)] };
}

function whole(turn: DossierTurn, buttons: readonly string[]): Reply {
  const { say } = turn;
  const title = say('recapitulatif:titre', { reference: turn.dossier.reference });
  const sections = [...answerSections(turn), ...pieceSections(turn)];
  const parts = [title, sectionsText(sections), ...closingWords(turn), say('recapitulatif:question')];
  return { text: parts.join('\n\n'), buttons, sections };
}
