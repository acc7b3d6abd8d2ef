import type { Piece } from '../../domain/appel/appel.js';
import { readChoice } from '../../domain/text/read-choice.js';
import { answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import type { Reply } from '../reply.js';
import type { DossierTurn } from './dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** All is answered but documents left for later are missing: which one now? */
export function askIncomplet(turn: DossierTurn, pieces: readonly Piece[]): Reply {
  const { langue } = turn.conversation;
  const names = pieces.map(({ libelle }) => libelle[langue]);
  return {
    text: turn.say('dossier:incomplet', {
      count: pieces.length,
      pieces: names.map((name) => `\n- ${name}`).join(''),
    }),
    buttons: names,
  };
}

/** The document that the applicant chose to give now, or what else came of the message. */
export async function answerIncomplet(
  turn: DossierTurn,
  pieces: readonly Piece[],
  message: Message,
): Promise<StepOutcome | Piece> {
  const { langue } = turn.conversation;
  const options = pieces.map(({ id, libelle }) => ({ id, label: libelle[langue], synonyms: [] }));
  const reading = readChoice(message.text, options);
  const chosen = reading.kind === 'read' ? pieces.find(({ id }) => id === reading.value) : undefined;
  if (chosen !== undefined) return chosen;
  if (message.fichiers.length > 0) return { kind: 'again', replies: [{ text: turn.say('pieces:laquelle') }] };
  return (await answerRemark(turn.context, message.text))
    ? { kind: 'asked' }
    : { kind: 'again', replies: [{ text: turn.say('dossier:incomplet_choisir') }] };
}
