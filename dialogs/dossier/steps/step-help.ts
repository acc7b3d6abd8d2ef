import type { Work } from '../../acts/act.js';

/** What can be said of what a step asks: its own help, and how to go on without it. */
export function stepHelp({ turn, step }: Work): string {
  const { say, conversation } = turn;
  const { langue } = conversation;
  switch (step.kind) {
    case 'champ': {
      const way = step.champ.facultatif ? 'actes:sans_facultatif' : 'actes:sans_obligatoire';
      return `${step.champ.aide[langue]} ${say(way)}`;
    }
    case 'piece': {
      const { pourquoi, aide } = step.piece;
      return `${pourquoi[langue]} ${aide[langue]}`;
    }
    default:
      return say(turn.stored.complementEnCours === undefined ? 'dossier:aide' : 'complement:aide');
  }
}
