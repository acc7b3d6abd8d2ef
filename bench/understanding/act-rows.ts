import { guessLangue } from '../../domain/text/guess-langue.js';
import { ACT_NAMES, TALKS, type ActName } from '../../domain/understanding/acts/names.js';
import type { Place, Situation } from '../../domain/understanding/acts/situation.js';
import { hear, type Said } from '../../domain/understanding/said.js';
import { readActs } from './rows.js';

/** A line of a set, in its situation, with the acts that are right. */
export interface JudgedRow {
  readonly text: string;
  readonly said: Said;
  readonly situation: Situation;
  /** For a line that asks for no act: talk, if it is chat. */
  readonly right: ReadonlySet<ActName>;
  /** What the line is when it asks for none: question, data, chat. */
  readonly none: string | undefined;
  readonly register: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  ...{ top: 'accueil', draft: 'brouillon', step: 'champ', piece: 'piece', review: 'recapitulatif' },
  ...{ attest: 'attestation', filed: 'depose', confirm: 'confirmation' },
};
/** What has no object in a place; a set may hold the rest. */
const WITHOUT_OBJECT: Readonly<Record<string, string>> = {
  top: 'retour passer piece_terminee oui non modele retirer_piece remplacer_piece',
  draft: 'piece_terminee passer retour oui non completer retirer',
  step: 'piece_terminee oui non completer retirer',
  piece: 'oui non completer retirer',
  review: 'piece_terminee passer completer retirer',
  attest: 'piece_terminee passer completer retirer',
  filed: 'retour passer piece_terminee oui non deposer plus_tard modele annuler',
  confirm: 'commencer reprendre passer piece_terminee deposer completer',
};

/** The lines of a set of acts. `ni_oui_ni_non` is right when it is taken for no act that is sure. */
export function judgedRows(file: string): readonly JudgedRow[] {
  return readActs(file).map((row) => {
    const [name = '', detail] = row.act.split(':');
    const acts = ACT_NAMES.filter((act) => act === name || (name === 'langue' && act.startsWith('langue_')));
    const right = new Set<ActName>(detail === 'chat' ? TALKS : acts);
    const none = acts.length > 0 ? undefined : name === 'none' ? (detail ?? name) : name;
    const place = PLACES[row.context] ?? 'accueil';
    const without = new Set((WITHOUT_OBJECT[row.context] ?? '').split(' '));
    const possible = new Set(ACT_NAMES.filter((act) => !without.has(act)));
    return {
      ...{ text: row.text, register: row.register, right, none },
      said: hear(row.text, guessLangue(row.text) ?? 'fr'),
      situation: { place, possible },
    };
  });
}
