import type { Piece } from '../../../domain/appel/appel.js';
import { thingNamerOf } from '../../../domain/understanding/named-things.js';
import { hear } from '../../../domain/understanding/said.js';
import { thingPicked } from '../../../domain/understanding/things-picked.js';
import type { Reply } from '../../say/reply.js';
import type { DossierTurn } from '../dossier-turn.js';
import { mayBeAmong } from '../files-report.js';

/** All is answered but documents left for later are missing: which one now? */
export function askIncomplet(turn: DossierTurn, pieces: readonly Piece[]): Reply {
  const { langue } = turn.conversation;
  const names = pieces.map(({ libelle }) => libelle[langue]);
  const missing = turn.say('dossier:incomplet', {
    count: pieces.length,
    pieces: names.map((name) => `\n- ${name}`).join(''),
  });
  return {
    text: [...mayBeAmong(turn), missing].join('\n\n'),
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
  const listed = pieces.map((piece) => ({
    kind: 'piece' as const,
    id: piece.id,
    label: piece.libelle[langue],
    piece,
  }));
  return thingPicked(hear(text, langue), listed, thingNamerOf(turn.appel))?.piece;
}
