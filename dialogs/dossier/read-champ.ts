import type { Champ } from '../../domain/appel/appel.js';
import { readerOf } from '../../domain/champs/champs.js';
import type { Valeurs } from '../../domain/dossier/dossier.js';
import { hear } from '../../domain/understanding/said.js';
import type { DossierTurn, Offered } from './dossier-turn.js';
import { formatAnswers } from './format-valeur.js';

/** The answers that a text gives to a field, or why it gives none (a key of `comprendre:`). */
export type ChampReading =
  | ({ readonly kind: 'read' } & Offered)
  | { readonly kind: 'unsure'; readonly offered: readonly Offered[]; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Reads a text as the answer to one field. */
export async function readChamp(turn: DossierTurn, champ: Champ, text: string): Promise<ChampReading> {
  const { services, state } = turn;
  const reading = await readerOf(champ.type).read({
    said: hear(text, turn.conversation.langue),
    champ,
    now: services.now,
    fuseau: turn.appel.fuseau,
    territoires: services.territoires,
    dates: services.dates,
    before: turn.dossier.champs,
    ...(state.codePostal === undefined ? {} : { codePostal: state.codePostal }),
  });
  const offer = (answers: Valeurs): Offered => ({ answers, said: formatAnswers(turn, champ, answers) });
  switch (reading.kind) {
    case 'read':
      return { kind: 'read', ...offer(reading.answers) };
    case 'unsure':
      return { kind: 'unsure', reason: reading.reason, offered: reading.candidates.map(offer) };
    case 'none':
      return reading;
  }
}

/** The options of a choice, as the buttons show them. */
export function choices(turn: DossierTurn, champ: Champ): { id: string; label: string }[] {
  return champ.options.map(({ id, libelle }) => ({ id, label: libelle[turn.conversation.langue] }));
}
