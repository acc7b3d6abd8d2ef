import type { Piece } from '../../domain/appel/appel.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import type { Reply } from '../reply.js';
import type { DossierTurn } from './dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** All is there, but the virus scanner has not looked at some documents yet: nothing can be sent before it has. */
export function askControle({ say, conversation }: DossierTurn, pieces: readonly Piece[]): Reply {
  const names = pieces.map(({ libelle }) => `\n- ${libelle[conversation.langue]}`).join('');
  return {
    text: say('pieces:controle', { count: pieces.length, pieces: names }),
    buttons: [say('pieces:bouton_controle')],
  };
}

/** A question is answered; anything else gets told again where the check stands. */
export async function answerControle(turn: DossierTurn, message: Message): Promise<StepOutcome> {
  const asks = sameWording(message.text, turn.say('pieces:bouton_controle'));
  if (!asks && (await answerRemark(turn.context, message.text))) return { kind: 'asked' };
  return { kind: 'again', replies: [] };
}
