import type { Champ } from '../../../domain/appel/appel.js';
import { applies } from '../../../domain/appel/condition.js';
import { rubriqueOf } from '../../../domain/appel/rubriques.js';
import { isAsked } from '../../../domain/champs/not-asked.js';
import { toldChamps } from '../../../domain/dossier/steps.js';
import { foldInPlace } from '../../../domain/text/fold.js';
import type { Heard } from '../../../domain/understanding/decision/heard.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import { sectionsText, type Ligne } from '../../say/sections.js';
import type { DossierTurn } from '../dossier-turn.js';
import { proposedFor } from '../fiche/proposed.js';
import { answerLine, pieceSections } from './content.js';

/**
 * All that was answered and sent so far, at any moment; it is no review, and files nothing. What is proposed, and nobody
 * confirmed yet, is said to be so.
 * @param groupe only this section of the call
 */
export function answersSoFar(turn: DossierTurn, groupe?: string): string {
  const { say, appel, conversation } = turn;
  const { reference } = turn.stored;
  const told = toldChamps(turn.dossier, appel);
  const groupes = groupe === undefined ? [...new Set(appel.champs.map((champ) => champ.groupe))] : [groupe];
  const answers = groupes.flatMap((each) => {
    const lignes = appel.champs
      .filter((champ) => champ.groupe === each)
      .flatMap((champ) => (told.includes(champ) ? [answerLine(turn, champ)] : proposedLine(turn, champ)));
    return lignes.length === 0 ? [] : [{ titre: rubriqueOf(appel, each, conversation.langue), lignes }];
  });
  const sections = [...answers, ...(groupe === undefined ? pieceSections(turn) : [])];
  if (sections.length === 0) return say('actes:rien_encore', { reference });
  return [say('actes:jusqu_ici', { reference }), sectionsText(sections)].join('\n\n');
}

/** The section of the call that a message names by its title, unless that is part of the name of something else: « nom de la structure ». */
export function sectionNamed(
  { appel, conversation }: DossierTurn,
  { said, things }: Pick<Heard, 'said' | 'things'>,
): string | undefined {
  const folded = foldInPlace(said.text);
  return [...new Set(appel.champs.map(({ groupe }) => groupe))].find((groupe) => {
    const titre = foldInPlace(rubriqueOf(appel, groupe, conversation.langue));
    const start = folded.search(new RegExp(`(?<![a-z])${titre.replace(/[^a-z0-9 ]/g, '.')}(?![a-z])`));
    return start >= 0 && things.every(({ span }) => span.end <= start || span.start >= start);
  });
}

/** What the registry, a document or a word in passing says of a field that nobody answered yet. */
function proposedLine(turn: DossierTurn, champ: Champ): readonly Ligne[] {
  const proposed =
    isAsked(champ) && applies(champ.quand, turn.dossier.champs) ? proposedFor(turn, champ) : undefined;
  if (proposed === undefined) return [];
  const libelle = champ.libelle[turn.conversation.langue];
  const reponse = quoteAnswers(turn, champ, { [champ.id]: proposed.valeur });
  const source = escapeMarkdown(proposed.source);
  return [{ texte: turn.say('recapitulatif:propose', { champ: libelle, reponse, source }), boutons: [] }];
}
