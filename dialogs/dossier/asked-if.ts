import type { Piece } from '../../domain/appel/appel.js';
import { barring } from '../../domain/appel/condition.js';
import { quoteAnswers } from '../say/format-valeur.js';
import type { DossierTurn } from './dossier-turn.js';

/** When a document that is not asked for would be, and the answers that say otherwise so far. */
export function askedOnlyIf(turn: DossierTurn, { quand, libelle, condition }: Piece): string {
  const { say, appel, dossier, conversation } = turn;
  const { langue } = conversation;
  const fields = barring(quand, dossier.champs);
  const barred = appel.champs.filter(({ id }) => fields.includes(id));
  const reponses = barred.map((champ) =>
    say('pieces:demande_si_reponse', {
      champ: champ.libelle[langue],
      reponse: quoteAnswers(turn, champ, dossier.champs),
    }),
  );
  const modifier = barred.map(({ libelle: champ }) => say('pieces:modifier_champ', { champ: champ[langue] }));
  return say(barred.length === 0 ? 'pieces:demande_si' : 'pieces:demande_si_sinon', {
    piece: libelle[langue],
    condition: condition?.[langue] ?? '',
    reponses: reponses.join(', '),
    modifier: modifier.join(say('pieces:ou')),
  });
}
