import { hear } from '../../../domain/understanding/said.js';
import { saysWhich } from '../../../domain/understanding/files/words-beside.js';
import { askWhichToRemove } from '../../dossier/handle-files.js';
import { removeFichiers } from '../../dossier/steps/piece.js';
import { goTo } from '../../dossier/steps/steps.js';
import { again, type Act } from '../act.js';
import { onPiece } from './piece-meant.js';

/** Takes a document out: the one named, or the one that is asked. With several files, or words that name none, which one is asked. */
export const retirerPiece: Act = {
  run: (meant) => {
    const { work, message, named } = meant;
    const names = named.some(({ kind }) => kind === 'piece');
    if (work !== undefined && !names && saysWhich(hear(message.text, work.turn.conversation.langue))) {
      const asked = askWhichToRemove(work);
      if (asked !== undefined) return asked;
    }
    return onPiece(meant, ({ turn }, piece) => {
      const there = turn.dossier.pieces[piece.id] ?? [];
      if (there.length === 0)
        return again(turn.say('pieces:rien_a_retirer', { piece: piece.libelle[turn.conversation.langue] }));
      const asked = goTo(turn, { kind: 'piece', piece });
      return there.length > 1 ? asked : removeFichiers(turn, piece, there);
    });
  },
};
