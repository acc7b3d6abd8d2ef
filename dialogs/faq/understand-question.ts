import type { TurnContext } from 'botbuilder';
import type { FaqResult } from '../../domain/faq/faq-engine.js';
import { askFollowUp, isElliptical } from '../../domain/faq/follow-up.js';
import { splitQuestions } from '../../domain/faq/split-questions.js';
import { conversationOf } from '../turn/conversation.js';
import type { AppelServi } from '../turn/services.js';

/** What a message asks: entries to give, entries to propose, or nothing that is known. */
export type Understood =
  | { readonly kind: 'answers'; readonly ids: readonly string[]; readonly others: readonly string[] }
  | { readonly kind: 'suggest'; readonly ids: readonly string[] }
  | { readonly kind: 'none'; readonly nearest: readonly string[] };

const PROPOSED = 3;

/** Understands a question in its conversation: two questions at once, or one that leans on the answer before. */
export function understandQuestion(context: TurnContext, { faq }: AppelServi, text: string): Understood {
  const { langue, lastEntry } = conversationOf(context);
  const { engine, entries } = faq[langue];
  const parts = splitQuestions(text).map((part) => engine.ask(part));
  if (parts.length > 1 && parts.every(({ zone }) => zone === 'answer')) return answers(parts);
  const before = lastEntry === undefined ? undefined : entries.get(lastEntry);
  const result =
    before !== undefined && isElliptical(text) ? askFollowUp(engine, text, before) : engine.ask(text);
  const ids = result.candidates.map(({ id }) => id);
  if (result.zone === 'answer') return answers([result]);
  return result.zone === 'suggest'
    ? { kind: 'suggest', ids: ids.slice(0, PROPOSED) }
    : { kind: 'none', nearest: ids.slice(0, PROPOSED) };
}

function answers(results: readonly FaqResult[]): Understood {
  const ids = [...new Set(results.flatMap(({ candidates }) => candidates[0]?.id ?? []))];
  const others = results
    .flatMap(({ candidates }) => candidates.map(({ id }) => id))
    .filter((id) => !ids.includes(id));
  return { kind: 'answers', ids, others: [...new Set(others)] };
}
