import type { Appel, Piece } from '../../../domain/appel/appel.js';
import { applies } from '../../../domain/appel/condition.js';
import { conversationOf } from '../../turn/conversation.js';
import { currentAppel } from '../../turn/current-appel.js';
import { reply, sayOf } from '../../say/reply.js';
import { TOLD, type Act, type ActTurn } from '../act.js';

/** Gives the template of a document again: of the one named, of the one that is asked, or of all that have one. */
export const modele: Act = {
  run: async (asked) => {
    const { context } = asked.dc;
    const say = sayOf(context);
    const { langue } = conversationOf(context);
    const appel = asked.work?.turn.appel ?? currentAppel(context).appel;
    const pieces = meant(asked, appel);
    const replies = pieces.map((piece) => ({
      text: say('actes:modele', { piece: piece.libelle[langue] }),
      ...(piece.modele === undefined ? {} : { modele: { appelId: appel.id, fichier: piece.modele } }),
    }));
    await reply(context, ...(replies.length > 0 ? replies : [{ text: say('actes:sans_modele') }]));
    return TOLD;
  },
};

function meant({ work, named }: ActTurn, appel: Appel): readonly Piece[] {
  const ids = new Set(named.filter(({ kind }) => kind === 'piece').map(({ id }) => id));
  const withModele = appel.pieces.filter((piece) => piece.modele !== undefined);
  if (ids.size > 0) return withModele.filter(({ id }) => ids.has(id));
  if (work?.step.kind === 'piece' && work.step.piece.modele !== undefined) return [work.step.piece];
  return withModele.filter(({ quand }) => work === undefined || applies(quand, work.turn.dossier.champs));
}
