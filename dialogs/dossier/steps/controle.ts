import type { Piece } from '../../../domain/appel/appel.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import type { Reply } from '../../say/reply.js';
import type { DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** All is there, but the virus scanner has not looked at some documents yet: nothing can be sent before it has. */
export function askControle({ say, conversation }: DossierTurn, pieces: readonly Piece[]): Reply {
  const names = pieces.map(({ libelle }) => `\n- ${libelle[conversation.langue]}`).join('');
  return {
    text: say('pieces:controle', { count: pieces.length, pieces: names }),
    buttons: [say('pieces:bouton_controle')],
  };
}

/** Tells again where the check stands; undefined for anything else than asking for that. */
export function answerControle(turn: DossierTurn, text: string): StepOutcome | undefined {
  return sameWording(text, turn.say('pieces:bouton_controle')) ? { kind: 'again', replies: [] } : undefined;
}
