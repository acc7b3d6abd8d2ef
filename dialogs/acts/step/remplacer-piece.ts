import { askModifier } from '../../dossier/modifier.js';
import { goTo } from '../../dossier/steps/steps.js';
import { again, type Act } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';
import { pieceMeant } from './piece-meant.js';

/** Asks for files that take the place of those of a document: the one named, or the one that is asked. */
export const remplacerPiece: Act = {
  run: ({ dc, work, named }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn } = work;
    const piece = pieceMeant(work, named);
    if (piece === undefined) {
      turn.state.asked = 'modifier';
      return { kind: 'stay', replies: [askModifier(turn)] };
    }
    if ((turn.dossier.pieces[piece.id]?.length ?? 0) === 0) return goTo(turn, { kind: 'piece', piece });
    goTo(turn, { kind: 'piece', piece });
    turn.state.replacing = true;
    return again(turn.say('pieces:remplacer_celle', { piece: piece.libelle[turn.conversation.langue] }));
  },
};
