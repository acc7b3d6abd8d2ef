import { escapeMarkdown } from '../../say/escape-markdown.js';
import type { DossierTurn } from '../dossier-turn.js';
import { titleOf } from './content.js';
import { champsOf, toReview } from './sections.js';

/** What is to be looked at again in a section; empty where nothing is. */
export function reportOf(turn: DossierTurn, groupe: string): string {
  const { say, conversation } = turn;
  const lines = champsOf(turn, groupe).flatMap((champ) => {
    const aRevoir = toReview(turn, champ);
    if (aRevoir === undefined) return [];
    const champName = champ.libelle[conversation.langue];
    return [say('fiche:a_revoir_ligne', { champ: champName, erreur: escapeMarkdown(aRevoir.erreur) })];
  });
  const rubrique = titleOf(turn, groupe);
  return lines.length === 0 ? '' : say('fiche:a_revoir', { rubrique, lignes: lines.join('\n') });
}
