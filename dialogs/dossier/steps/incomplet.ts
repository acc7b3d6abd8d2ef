import type { Piece } from '../../../domain/appel/appel.js';
import { readChoice } from '../../../domain/text/read-choice.js';
import type { Reply } from '../../say/reply.js';
import type { DossierTurn } from '../dossier-turn.js';

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

/** The document that the applicant chose to give now; undefined for anything else. */
export function answerIncomplet(
  turn: DossierTurn,
  pieces: readonly Piece[],
  text: string,
): Piece | undefined {
  const { langue } = turn.conversation;
  const options = pieces.map(({ id, libelle }) => ({ id, label: libelle[langue], synonyms: [] }));
  const reading = readChoice(text, options);
  return reading.kind === 'read' ? pieces.find(({ id }) => id === reading.value) : undefined;
}
