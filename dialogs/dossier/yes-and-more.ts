import { assents } from '../../domain/understanding/assents.js';
import { hear } from '../../domain/understanding/said.js';
import type { DossierTurn } from './dossier-turn.js';

/** A yes at the head of a message, and what follows it. */
export interface YesAndMore {
  readonly yes: string;
  readonly rest: string;
}

/** « ok. j’en étais où ? »: a yes to the only value that was offered, then a question or a correction; nothing otherwise. */
export function yesAndMore({ state, conversation }: DossierTurn, text: string): YesAndMore | undefined {
  if (state.offered?.length !== 1) return undefined;
  const { clauses } = hear(text, conversation.langue);
  const [first, ...others] = clauses;
  if (first === undefined || !assents(first.text)) return undefined;
  const saysMore = others.some(({ marks }) => marks.question || marks.correction || marks.repair);
  return saysMore ? { yes: first.text, rest: text.slice(first.end).trim() } : undefined;
}
