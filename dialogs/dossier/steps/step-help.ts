import type { Appel, Langue } from '../../../domain/appel/appel.js';
import type { Thing } from '../../../domain/understanding/named-things.js';
import type { Work } from '../../acts/act.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import type { DossierTurn } from '../dossier-turn.js';

/** What can be said of what a step asks: its own help, and how to go on without it. */
export function stepHelp({ turn, step }: Work): string {
  const { say, conversation } = turn;
  const { langue } = conversation;
  switch (step.kind) {
    case 'champ': {
      const way = step.champ.facultatif ? 'actes:sans_facultatif' : 'actes:sans_obligatoire';
      return `${step.champ.aide[langue]} ${say(way)}`;
    }
    case 'piece':
      return thingHelp(turn.appel, langue, { kind: 'piece', id: step.piece.id });
    default:
      return say(turn.stored.complementEnCours === undefined ? 'dossier:aide' : 'complement:aide');
  }
}

/** What a field or a document of the call is, in the call's own words. */
export function thingHelp({ champs, pieces }: Appel, langue: Langue, { kind, id }: Thing): string {
  const piece = kind === 'piece' ? pieces.find((each) => each.id === id) : undefined;
  if (piece !== undefined) return `${piece.pourquoi[langue]} ${piece.aide[langue]}`;
  return champs.find((champ) => champ.id === id)?.aide[langue] ?? '';
}

/** What was answered to a field, or that nothing was yet. */
export function answerTold(turn: DossierTurn, { id }: Thing): string {
  const { say, appel, dossier, conversation } = turn;
  const champ = appel.champs.find((each) => each.id === id);
  if (champ === undefined) return '';
  const names = { champ: champ.libelle[conversation.langue] };
  return dossier.champs[id] === undefined
    ? say('dossier:pas_repondu', names)
    : say('dossier:repondu', { ...names, reponse: quoteAnswers(turn, champ, dossier.champs) });
}
