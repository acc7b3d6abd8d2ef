import { askModifier } from '../../dossier/modifier.js';
import { removeFichiers } from '../../dossier/steps/piece.js';
import { goTo } from '../../dossier/steps/steps.js';
import { again, type Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';
import { pieceMeant } from './piece-meant.js';

/** Takes a document out: the one named, or the one that is asked. With several files, which one is asked. */
export const retirerPiece: Act = {
  run: ({ dc, work, named }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn } = work;
    const piece = pieceMeant(work, named);
    if (piece === undefined) {
      turn.state.asked = 'modifier';
      return { kind: 'stay', replies: [askModifier(turn)] };
    }
    const there = turn.dossier.pieces[piece.id] ?? [];
    if (there.length === 0)
      return again(turn.say('pieces:rien_a_retirer', { piece: piece.libelle[turn.conversation.langue] }));
    if (there.length > 1) return goTo(turn, { kind: 'piece', piece });
    goTo(turn, { kind: 'piece', piece });
    return removeFichiers(turn, piece, there);
  },
};
