import { goTo } from '../../dossier/steps/steps.js';
import { again, type Act } from '../act.js';
import { onPiece } from './piece-meant.js';

/** Asks for files that take the place of those of a document: the one named, or the one that is asked. */
export const remplacerPiece: Act = {
  run: (meant) =>
    onPiece(meant, ({ turn }, piece) => {
      const asked = goTo(turn, { kind: 'piece', piece });
      if ((turn.dossier.pieces[piece.id]?.length ?? 0) === 0) return asked;
      turn.state.replacing = true;
      return again(turn.say('pieces:remplacer_celle', { piece: piece.libelle[turn.conversation.langue] }));
    }),
};
