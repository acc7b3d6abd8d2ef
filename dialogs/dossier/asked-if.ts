import type { Piece } from '../../domain/appel/appel.js';
import { fieldsOf } from '../../domain/appel/condition.js';
import { quoteAnswers } from '../say/format-valeur.js';
import type { DossierTurn } from './dossier-turn.js';

/** When a document that is not asked for would be, and the answers that say otherwise so far. */
export function askedOnlyIf(turn: DossierTurn, { quand, libelle, condition }: Piece): string {
  const { say, appel, dossier, conversation } = turn;
  const { langue } = conversation;
  const fields = new Set(quand === undefined ? [] : fieldsOf(quand));
  const answered = appel.champs.filter(({ id }) => fields.has(id) && dossier.champs[id] !== undefined);
  const [first] = answered;
  const reponses = answered.map((champ) =>
    say('pieces:demande_si_reponse', {
      champ: champ.libelle[langue],
      reponse: quoteAnswers(turn, champ, dossier.champs),
    }),
  );
  return say(first === undefined ? 'pieces:demande_si' : 'pieces:demande_si_sinon', {
    piece: libelle[langue],
    condition: condition?.[langue] ?? '',
    reponses: reponses.join(', '),
    champ: first?.libelle[langue] ?? '',
  });
}
