import type { Act } from '../act.js';
import { again } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';

/** Goes on from a document that has its files. */
export const pieceTerminee: Act = {
  run: ({ dc, work }) => {
    if (work === undefined) return nothingUnderWay(dc);
    const { turn, step } = work;
    // The document that has just got its file is done: the one that is asked comes back.
    const { recu } = turn.state;
    if (step.kind !== 'piece' || (recu !== undefined && recu !== step.piece.id)) return { kind: 'asked' };
    const there = (turn.dossier.pieces[step.piece.id]?.length ?? 0) > 0;
    return there ? { kind: 'done', said: '' } : again(turn.say('pieces:attend_fichier'));
  },
};
