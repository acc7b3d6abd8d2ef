import type { Appel, Champ, Piece } from '../../domain/appel/appel.js';
import { newDossier, withAnswers } from '../../domain/dossier/change-dossier.js';
import { contactOf } from '../../domain/dossier/contact.js';
import type { Dossier, Fichier, Valeur, Valeurs } from '../../domain/dossier/dossier.js';
import { requiredPieces } from '../../domain/dossier/steps.js';
import { valeursAssociation } from '../../test/support/fixtures.js';

/** Whose dossier it is, in which conversation. */
export interface Holder {
  readonly owner: string;
  readonly conversationId: string;
  readonly reference: string;
  readonly now: Date;
}

/** A draft in which everything before a field is answered; `before` are answers of the line's own. */
export function draftBefore(
  appel: Appel,
  champ: string | undefined,
  before: Valeurs,
  holder: Holder,
): Dossier {
  const at = appel.champs.findIndex(({ id }) => id === champ);
  const earlier = champ === undefined ? appel.champs : appel.champs.slice(0, at);
  return draft(appel, { ...answersTo(earlier), ...before }, holder);
}

/** A draft in which everything before a document is there; all of it when none is named. */
export function draftAtPiece(
  appel: Appel,
  piece: string | undefined,
  file: Fichier,
  holder: Holder,
): Dossier {
  const asked = appel.pieces.find(({ id }) => id === piece);
  const answers = { ...answersTo(appel.champs), ...conditionOf(asked) };
  const dossier = draft(appel, answers, holder);
  const all = [...requiredPieces(dossier, appel), ...appel.pieces.filter(({ obligatoire }) => !obligatoire)];
  const at = all.findIndex(({ id }) => id === piece);
  const earlier = piece === undefined ? requiredPieces(dossier, appel) : all.slice(0, at);
  const passes = piece === undefined ? all.filter((each) => !each.obligatoire).map(({ id }) => id) : [];
  return { ...dossier, passes, pieces: Object.fromEntries(earlier.map(({ id }) => [id, [file]])) };
}

function draft(appel: Appel, answers: Valeurs, holder: Holder): Dossier {
  const { now } = holder;
  const fresh = newDossier({ ...holder, appel, langue: 'fr' });
  const dossier = withAnswers(fresh, answers, now);
  const adresse = contactOf(appel, dossier) ?? '';
  return { ...dossier, adresse: { etat: 'verifiee', adresse, essais: 0, envois: 1 } };
}

function answersTo(champs: readonly Champ[]): Valeurs {
  const answered = champs.filter(({ id }) => valeursAssociation[id] !== undefined);
  return Object.fromEntries(answered.map(({ id }) => [id, valeursAssociation[id] ?? '']));
}

/** Answers under which a document is asked for. */
function conditionOf(piece: Piece | undefined): Valeurs {
  const wanted = Object.entries(piece?.quand?.si ?? {}) as [string, Valeur | readonly Valeur[]][];
  const values = wanted.map(([id, accepted]): [string, Valeur] => [id, first(accepted)]);
  const excluded = piece?.quand?.sauf === undefined ? {} : { formulaire: 'autre' };
  return { ...excluded, ...Object.fromEntries(values) };
}

function first(accepted: Valeur | readonly Valeur[]): Valeur {
  return typeof accepted === 'object' ? (accepted[0] ?? '') : accepted;
}
