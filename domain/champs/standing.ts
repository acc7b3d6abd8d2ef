import type { Clause, Said, Span } from '../understanding/said.js';

/** What is left of the values found in a message once its negations, repairs, questions and doubts are heard. */
export interface Standing<T> {
  /** Said, and not taken back. */
  readonly kept: readonly T[];
  /** Said with too much doubt to be kept unasked. */
  readonly doubtful: readonly T[];
  /** Named in a question that says more than the value. */
  readonly asked: readonly T[];
  /** The speaker set at least one aside: « pas dix ». */
  readonly denied: boolean;
  /** Somewhere in the message the speaker does not know. */
  readonly unknown: boolean;
}

const ARTICLES = "(?:(?:de|des|du|d'|un|une|le|la|les|l'|a|au|en|the|an|c'est) ?){0,3}";
/** Right before a value, sets it aside. */
const SET_ASIDE = new RegExp(
  `(?:^|[^a-z])(?:(?<!pourquoi )pas|pa|ni|non pas|et non|not|no longer|au lieu|a la place|plutot que|instead of|rather than|sauf) ${ARTICLES}$`,
);
/** Right after a value, denies it. */
const DENIED_AFTER =
  /^[ ,]*(?:(?:ce |il |elle )?(?:n'est|c'est|est) (?:pas|plus)|isn't|is (?:not|no longer))\b/;
const NEGATION = /\b(?:pas|pa|jamais|aucune?|ni|plus|not|never|no)\b|\bn'|n't\b|\bne\b/;
/** Between two values, takes back the first. */
const TURNS_BACK =
  /(?:^|[^a-z])(?:euh non|non|nan|enfin|pardon|plutot|oups|je (?:veux|voulais) dire|je me (?:trompe|corrige)|je corrige|rectification|correction|finalement|no|sorry|i mean|actually|rather|make that|oops|wait|scratch that)(?:$|[^a-z])/;
/** Between two values, sets aside the second. */
const NOT_SECOND =
  /(?:et non(?: pas)?|non pas|plutot que|rather than|instead of|au lieu de|, pas|and not|ni) /;
/** After the last of two values, takes back those before it. */
const AFTERTHOUGHT = /^[ ,.;]*(?:pardon|oups|excusez|desolee?|sorry|oops|je me suis trompee?|my mistake)/;

/** Sorts out values found in a message. @param folded the message folded in place */
export function standing<T extends Span>(said: Said, folded: string, found: readonly T[]): Standing<T> {
  const turned = turnedBackUpTo(said, folded, found);
  const kept: T[] = [];
  const doubtful: T[] = [];
  const asked: T[] = [];
  let denied = false;
  const unknown = said.clauses.some(({ marks }) => marks.doubt === 'unknown');
  for (const [at, value] of found.entries()) {
    const clause = said.clauses.find(({ start, end }) => start <= value.start && value.start < end);
    if (isSetAside(folded, value)) denied = true;
    else if (at < turned) continue;
    else if (clause?.marks.question === true && !isBare(clause.text, value)) asked.push(value);
    else if (
      unknown ||
      isDenied(clause, folded, value, found) ||
      clause?.marks.condition === true ||
      clause?.marks.correction === true
    )
      doubtful.push(value);
    else kept.push(value);
  }
  return { kept, doubtful: kept.length > 0 ? [] : doubtful, asked, denied, unknown };
}

/** « on n'est pas une association, on est un GIP »: a negation spent on one value does not reach the next. */
function isDenied(clause: Clause | undefined, folded: string, value: Span, found: readonly Span[]): boolean {
  if (clause?.marks.negation !== true) return false;
  const spent = found.filter(
    ({ start, end }) => end <= value.start && start >= clause.start && isSetAside(folded, { start, end }),
  );
  const from = Math.max(clause.start, ...spent.map(({ end }) => end));
  return NEGATION.test(folded.slice(from, value.start));
}

/** « pas dix », « le 01 … n’est plus bon »: what stands right before or after says that it is not so. */
function isSetAside(folded: string, { start, end }: Span): boolean {
  return (
    SET_ASIDE.test(folded.slice(Math.max(0, start - 30), start)) ||
    DENIED_AFTER.test(folded.slice(end, end + 40))
  );
}

/** « 71 ? » is an answer given with doubt; a sentence that happens to hold a value is a question. */
function isBare(clause: string, { start, end }: Span): boolean {
  return clause.trim().split(/\s+/).length <= 3 || clause.length <= (end - start) * 1.5 + 4;
}

/** How many of the values, the first ones, were taken back by what follows. */
function turnedBackUpTo(said: Said, folded: string, found: readonly Span[]): number {
  let turned = 0;
  for (let at = 1; at < found.length; at += 1) {
    const [before, value] = [found[at - 1], found[at]];
    if (before === undefined || value === undefined) continue;
    const between = folded.slice(before.end, value.start);
    const clause = said.clauses.find(({ start, end }) => start <= value.start && value.start < end);
    const repaired = clause?.marks.repair === true && clause.start >= before.end;
    if ((repaired || TURNS_BACK.test(between)) && !NOT_SECOND.test(between)) turned = at;
  }
  const last = found.at(-1);
  if (found.length > 1 && last !== undefined && AFTERTHOUGHT.test(folded.slice(last.end, last.end + 30)))
    return found.length - 1;
  return turned;
}
