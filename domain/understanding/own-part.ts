import { CHECKED_TYPES } from '../champs/checked-types.js';
import type { NamedAnswer } from './decision/heard.js';
import { meaningOf, weightOf } from './decision/share.js';
import type { Clause, Said, Span } from './said.js';
import { overlap } from './span.js';

/**
 * What is left of a message for the text that is asked, without the sentences that tell who takes another place, or how to
 * reach them: « le contact, c’est moi, X » is no title. The whole of it where none does; nothing where all do.
 */
export function ownPart(said: Said, named: readonly NamedAnswer[]): Span | 'whole' | undefined {
  const others = named.filter(({ champ }) => champ.type === 'personne' || CHECKED_TYPES.has(champ.type));
  const taken = others.flatMap(({ by, at }) => {
    if (by === undefined || at === undefined) return [];
    const clause = said.clauses.find(({ start, end }) => start <= by.start && by.start < end);
    return clause !== undefined && leads(said, clause, by) ? [by, at] : [];
  });
  if (taken.length === 0) return 'whole';
  const left = said.clauses.filter(
    (clause) => weightOf(said, clause) > 0 && !taken.some((span) => overlap(span, clause)),
  );
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const rest = { start: first.start, end: last.end };
  return taken.some((span) => overlap(span, rest)) ? 'whole' : rest;
}

/** Nothing but grammar stands before the name. */
function leads(said: Said, { start }: Clause, by: Span): boolean {
  return meaningOf(said, { start, end: by.start }).length === 0;
}
