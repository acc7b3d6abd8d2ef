import { readReference } from '../domain/dossier/reference.js';
import { afterWording, isWording } from './wordings.js';
import type { Say } from './words.js';

/** What can be said at any moment, besides answers and questions. Their words are in `commandes:`. */
export const COMMANDS = [
  'aide',
  'commencer',
  'reprendre',
  'mes_dossiers',
  'completer',
  'retirer',
  'mes_donnees',
  'supprimer',
  'ou_j_en_suis',
  'retour',
  'modifier',
  'recommencer',
  'annuler',
  'plus_tard',
  'passer',
  'deposer',
  'donner_acces',
  'acces',
  'quitter_appareil',
  'arreter_rappels',
  'reprendre_rappels',
] as const;

export type CommandName = (typeof COMMANDS)[number];

export interface Command {
  readonly name: CommandName;
  /** What follows the command: « modifier le siret », « compléter AAP23-7KQ4-M2XD ». */
  readonly rest: string;
}

const LONGEST_COMMAND = 80;

/** These only tell something: asking for them (« où j’en suis ? ») is as good as ordering them. */
const MAY_BE_ASKED: ReadonlySet<CommandName> = new Set(['aide', 'ou_j_en_suis', 'mes_dossiers', 'acces']);

/** What may follow a command: the name of an answer or document, or a dossier's reference. */
const RESTS: Readonly<Partial<Record<CommandName, (rest: string) => boolean>>> = {
  modifier: () => true,
  completer: isReference,
  retirer: isReference,
};

/**
 * Reads a command: the whole message is one of its wordings (politeness aside), or begins with one where something may follow.
 * A question (« modifier mon dossier ? ») is no command, but for those that only tell something.
 */
export function readCommand(text: string, say: Say): Command | undefined {
  if (text.length > LONGEST_COMMAND) return undefined;
  const asked = text.includes('?');
  for (const name of COMMANDS) {
    if (asked && !MAY_BE_ASKED.has(name)) continue;
    const list = say(`commandes:${name}`);
    if (isWording(text, list)) return { name, rest: '' };
    const mayFollow = RESTS[name];
    if (mayFollow === undefined) continue;
    const rest = afterWording(text, list);
    if (rest !== undefined && mayFollow(rest)) return { name, rest };
  }
  return undefined;
}

function isReference(rest: string): boolean {
  return readReference(rest) !== undefined;
}
