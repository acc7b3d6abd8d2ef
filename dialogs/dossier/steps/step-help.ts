import type { Appel, Langue } from '../../../domain/appel/appel.js';
import type { Thing } from '../../../domain/understanding/named-things.js';
import type { Work } from '../../acts/act.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import type { DossierTurn } from '../dossier-turn.js';
import { proposedFor } from '../fiche/proposed.js';

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

/** That all that was given is kept, and that nothing is filed yet. */
export function allKept({ say, dossier }: DossierTurn): string {
  return say('dossier:tout_garde', {
    reponses: Object.keys(dossier.champs).length,
    documents: Object.values(dossier.pieces).flat().length,
  });
}

/** What was answered to a field or sent for a document, or that nothing was yet. */
export function answerTold(turn: DossierTurn, { kind, id }: Thing): string {
  const { say, appel, dossier, conversation } = turn;
  const piece = kind === 'piece' ? appel.pieces.find((each) => each.id === id) : undefined;
  if (piece !== undefined) {
    const noms = (dossier.pieces[id] ?? []).map(({ nom }) => escapeMarkdown(nom)).join(', ');
    return say(noms === '' ? 'dossier:pas_recu' : 'dossier:recu', {
      piece: piece.libelle[conversation.langue],
      noms,
    });
  }
  const champ = appel.champs.find((each) => each.id === id);
  if (champ === undefined) return '';
  const names = { champ: champ.libelle[conversation.langue] };
  const proposed = proposedFor(turn, champ);
  if (proposed !== undefined)
    return say('dossier:propose', {
      ...names,
      reponse: quoteAnswers(turn, champ, { [id]: proposed.valeur }),
      source: escapeMarkdown(proposed.source),
    });
  return dossier.champs[id] === undefined
    ? say('dossier:pas_repondu', names)
    : say('dossier:repondu', { ...names, reponse: quoteAnswers(turn, champ, dossier.champs) });
}
