import { removeFichiers } from '../../dossier/steps/piece.js';
import { goTo } from '../../dossier/steps/steps.js';
import { again, type Act } from '../act.js';
import { onPiece } from './piece-meant.js';

/** Takes a document out: the one named, or the one that is asked. With several files, which one is asked. */
export const retirerPiece: Act = {
  run: (meant) =>
    onPiece(meant, ({ turn }, piece) => {
      const there = turn.dossier.pieces[piece.id] ?? [];
      if (there.length === 0)
        return again(turn.say('pieces:rien_a_retirer', { piece: piece.libelle[turn.conversation.langue] }));
      const asked = goTo(turn, { kind: 'piece', piece });
      return there.length > 1 ? asked : removeFichiers(turn, piece, there);
    }),
};
