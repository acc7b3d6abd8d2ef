import type { Appel, Champ, Langue, Piece } from '../../domain/appel/appel.js';
import { applies, appliesSoFar, barring, fieldsOf } from '../../domain/appel/condition.js';
import type { Thing } from '../../domain/understanding/named-things.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { quoteAnswers } from '../say/format-valeur.js';
import type { Say } from '../say/words.js';
import type { DossierTurn } from './dossier-turn.js';

/** For whom it is told whether something is wanted: in general words where no dossier is begun. */
export interface Asking {
  readonly say: Say;
  readonly appel: Appel;
  readonly langue: Langue;
  readonly turn?: DossierTurn | undefined;
}

/** Whether documents or a field of the call are wanted, as the answers stand: those that share a name, unless some are out of question. */
export function needTold(asking: Asking, things: readonly Thing[]): string {
  const { appel, turn } = asking;
  const pieces = appel.pieces.filter(({ id }) =>
    things.some((each) => each.kind === 'piece' && each.id === id),
  );
  const mayBe = pieces.filter(({ quand }) => appliesSoFar(quand, turn?.dossier.champs ?? {}) !== false);
  const told = (mayBe.length > 0 ? mayBe : pieces).map((piece) => pieceTold(asking, piece));
  const champs = appel.champs.filter(({ id }) =>
    things.some((each) => each.kind === 'champ' && each.id === id),
  );
  return [...told, ...champs.map((champ) => champTold(asking, champ))].join('\n\n');
}

function pieceTold({ say, appel, langue, turn }: Asking, piece: Piece): string {
  const { quand, obligatoire, condition } = piece;
  const names = { piece: piece.libelle[langue], condition: condition?.[langue] ?? '' };
  const valeurs = turn?.dossier.champs ?? {};
  const so = appliesSoFar(quand, valeurs);
  if (so === false && turn !== undefined) return notForYou(turn, piece);
  if (!obligatoire) return say('pieces:besoin.facultatif', names);
  const warning = `_${appel.avertissementPieces[langue]}_`;
  if (so === undefined) {
    const open = quand === undefined ? [] : fieldsOf(quand).filter((id) => valeurs[id] === undefined);
    const reponses = appel.champs
      .filter(({ id }) => turn !== undefined && open.includes(id))
      .map(({ libelle }) => libelle[langue]);
    const depends =
      reponses.length === 0 ? [] : [say('pieces:besoin.selon_reponse', { champs: reponses.join(', ') })];
    return [say('pieces:besoin.selon', names), ...depends, warning].join(' ');
  }
  const noms = (turn?.dossier.pieces[piece.id] ?? []).map(({ nom }) => escapeMarkdown(nom)).join(', ');
  return [
    say(quand === undefined ? 'pieces:besoin.toujours' : 'pieces:besoin.oui', names),
    ...(noms === '' ? [say('pieces:besoin.sans_lui')] : [say('pieces:besoin.deja_recu', { noms })]),
    ...(noms === '' && turn !== undefined ? [say('pieces:besoin.pas_pret')] : []),
    warning,
  ].join(' ');
}

/** Why a document is not wanted in this dossier, and how to put the answer right that says so. */
function notForYou(turn: DossierTurn, { quand, libelle, condition }: Piece): string {
  const { say, appel, dossier, conversation } = turn;
  const { langue } = conversation;
  const fields = barring(quand, dossier.champs);
  const barred = appel.champs.filter(({ id }) => fields.includes(id));
  return say('pieces:besoin.non', {
    piece: libelle[langue],
    condition: condition?.[langue] ?? '',
    reponses: barred
      .map((champ) =>
        say('pieces:demande_si_reponse', {
          champ: champ.libelle[langue],
          reponse: quoteAnswers(turn, champ, dossier.champs),
        }),
      )
      .join(', '),
    modifier: barred
      .map((champ) => say('pieces:modifier_champ', { champ: champ.libelle[langue] }))
      .join(say('pieces:ou')),
  });
}

function champTold({ say, langue, turn }: Asking, { libelle, facultatif, quand }: Champ): string {
  const names = { champ: libelle[langue] };
  if (turn !== undefined && appliesSoFar(quand, turn.dossier.champs) === false)
    return say('pieces:besoin.champ_non', names);
  if (facultatif) return say('pieces:besoin.champ_facultatif', names);
  const always = applies(quand, turn?.dossier.champs ?? {});
  return say(always ? 'pieces:besoin.champ_oui' : 'pieces:besoin.champ_selon', names);
}
