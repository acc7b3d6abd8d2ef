import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { sentChamps, sentPieces } from '../../../domain/dossier/steps.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { quoteAnswers } from '../../say/format-valeur.js';
import type { DossierTurn } from '../dossier-turn.js';
import { closingWords } from './content.js';

/** More changes than that are not told one by one: all is shown again. */
const MOST = 8;

/** What a review showed, to tell what changed since. */
export interface Montre {
  readonly champs: Valeurs;
  /** The names of the files that would be sent, by document. */
  readonly pieces: Readonly<Record<string, readonly string[]>>;
  readonly suite: readonly string[];
}

/** All that a review shows, as it is now. */
export function shownNow(turn: DossierTurn): Montre {
  const { dossier, appel } = turn;
  const pieces = sentPieces(dossier, appel).map(
    ({ id }) => [id, (dossier.pieces[id] ?? []).map(({ nom }) => nom)] as const,
  );
  return { champs: dossier.champs, pieces: Object.fromEntries(pieces), suite: closingWords(turn) };
}

/** What a review would show otherwise than the one before, old and new; undefined when that is too much for a glance. */
export function changesSince(turn: DossierTurn, before: Montre): readonly string[] | undefined {
  const lines = [...answersChanged(turn, before), ...piecesChanged(turn, before)];
  return lines.length > MOST ? undefined : lines;
}

/** What is now said below the review, and was not. */
export function closingChanged(turn: DossierTurn, { suite }: Montre): readonly string[] {
  return closingWords(turn).filter((part) => !suite.includes(part));
}

function answersChanged(turn: DossierTurn, before: Montre): readonly string[] {
  const { dossier, appel, conversation } = turn;
  const sent = sentChamps(dossier, appel);
  const wereSent = sentChamps({ ...dossier, champs: before.champs }, appel);
  return appel.champs.flatMap((champ) => {
    const value = (all: typeof sent, champs: Valeurs): Valeurs[string] | undefined =>
      all.includes(champ) ? champs[champ.id] : undefined;
    const [avant, apres] = [value(wereSent, before.champs), value(sent, dossier.champs)];
    if (avant === apres) return [];
    const quoted = (valeur: Valeurs[string] | undefined): string =>
      valeur === undefined
        ? turn.say('complement:sans_reponse')
        : quoteAnswers(turn, champ, { [champ.id]: valeur });
    return [
      turn.say('complement:correction', {
        champ: champ.libelle[conversation.langue],
        avant: quoted(avant),
        apres: quoted(apres),
      }),
    ];
  });
}

function piecesChanged(turn: DossierTurn, before: Montre): readonly string[] {
  const { pieces } = shownNow(turn);
  const listed = (noms: readonly string[]): string =>
    noms.length === 0
      ? turn.say('recapitulatif:aucun_fichier')
      : noms.map((nom) => escapeMarkdown(nom)).join(', ');
  return turn.appel.pieces.flatMap(({ id, libelle }) => {
    const [avant, apres] = [listed(before.pieces[id] ?? []), listed(pieces[id] ?? [])];
    return avant === apres
      ? []
      : [
          turn.say('complement:correction', {
            champ: libelle[turn.conversation.langue],
            avant,
            apres,
          }),
        ];
  });
}
