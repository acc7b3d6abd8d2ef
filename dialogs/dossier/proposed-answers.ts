import { answersOf, proposals } from '../../domain/documents/lecture.js';
import { withAnswers } from '../../domain/dossier/change-dossier.js';
import { assents, declines } from '../../domain/understanding/assents.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { formatValeur } from '../say/format-valeur.js';
import type { Reply } from '../say/reply.js';
import { save, type DossierTurn } from './dossier-turn.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { askAbout } from './waiting-files.js';

/** Offers what the documents answer, field by field with its source; undefined where they answer nothing that is not answered yet. */
export function proposeAnswers(turn: DossierTurn): Reply | undefined {
  const { dossier, appel, say, conversation } = turn;
  const { langue } = conversation;
  const found = proposals(dossier, appel);
  if (found.length === 0) return undefined;
  turn.state.lus = answersOf(found);
  const lignes = found.map(({ champ, valeur, piece, page }) =>
    say('lecture:propose_ligne', {
      champ: champ.libelle[langue],
      valeur: escapeMarkdown(formatValeur(turn, champ, valeur)),
      piece: appel.pieces.find(({ id }) => id === piece)?.libelle[langue] ?? piece,
      page,
    }),
  );
  return {
    text: say('lecture:propose', { lignes: lignes.join('\n') }),
    buttons: [say('lecture:bouton_reprendre'), say('lecture:bouton_ignorer')],
  };
}

/** Takes or leaves the answers that were offered; undefined for anything else, which leaves them aside. */
export function settleProposed(turn: DossierTurn, text: string): StepOutcome | undefined {
  const { lus } = turn.state;
  if (lus === undefined) return undefined;
  delete turn.state.lus;
  const { say, services } = turn;
  if (sameWording(text, say('lecture:bouton_ignorer')) || declines(text))
    return settled(turn, say('lecture:ignore'));
  if (!sameWording(text, say('lecture:bouton_reprendre')) && !assents(text)) return undefined;
  const left = Object.entries(lus).filter(([id]) => turn.dossier.champs[id] === undefined);
  save(turn, withAnswers(turn.dossier, Object.fromEntries(left), services.now));
  return settled(turn, say('lecture:repris', { count: left.length }));
}

/** The files that no document was found for are asked about next. */
function settled(turn: DossierTurn, said: string): StepOutcome {
  const { enAttente: waiting = [] } = turn.state;
  return waiting.length > 0 ? askAbout(turn, waiting, [said]) : { kind: 'done', said };
}
