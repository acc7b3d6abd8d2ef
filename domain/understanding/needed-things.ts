import { foldInPlace } from '../text/fold.js';
import { meaningOf } from './decision/share.js';
import { asksNeed, isOfNeed, withoutCase } from './marks/need.js';
import type { NamedThing, Thing } from './named-things.js';
import type { Clause, Said, Span } from './said.js';

/** A name that several documents share names each of them: « les comptes ». */
const NAMED = 0.3;
/** A field is asked about by its whole name. */
const NAMED_FIELD = 0.75;
/** A word more may tell the document more closely: « une délibération communautaire ». */
const CLOSER = 1;

/**
 * The documents, or the field, of which a message asks whether they are wanted: « la délibération est-elle obligatoire ? ».
 * Several where one name is shared; none where it asks anything else of them.
 * @param asked the field or document that is asked here: « exigée, ou facultative ? » names none
 */
export function neededThings(
  said: Said,
  named: readonly NamedThing[],
  asked: Thing | undefined,
): readonly Thing[] {
  for (const clause of said.clauses.filter(({ marks }) => marks.question)) {
    const folded = withoutNames(clause, named);
    if (!asksNeed(folded)) continue;
    const scope = { start: clause.start, end: clause.start + withoutCase(folded).length };
    const [first, ...others] = namedIn(named, clause);
    const left = wordsLeft(said, scope, first);
    if (first !== undefined) {
      const closer = left.every(({ start }) => start > first.span.start) ? CLOSER : 0;
      if (left.length <= closer)
        return [first, ...others.filter(({ span }) => span.start === first.span.start)].map(thingOf);
      continue;
    }
    if (left.length > 0) continue;
    const before = lastBefore(said, named, clause);
    if (before.length > 0) return before;
    if (asked !== undefined) return [asked];
  }
  return [];
}

/** A question folded in place, without the names in it: « délégation de signature » asks nothing of a signature. */
function withoutNames({ text, start }: Clause, named: readonly NamedThing[]): string {
  return named.reduce((folded, { span, kind }) => {
    const [from, to] = [span.start - start, span.end - start];
    if (kind !== 'piece' || from < 0 || to > folded.length) return folded;
    return folded.slice(0, from) + '_'.repeat(to - from) + folded.slice(to);
  }, foldInPlace(text));
}

function namedIn(named: readonly NamedThing[], { start, end }: Span): readonly NamedThing[] {
  const within = named.filter(({ span }) => start <= span.start && span.start < end);
  const pieces = within.filter(({ kind, sure }) => kind === 'piece' && sure >= NAMED);
  return pieces.length > 0 ? pieces : within.filter(({ sure }) => sure >= NAMED_FIELD);
}

/** The words of a question that neither name the thing nor ask whether it is wanted. */
function wordsLeft(said: Said, scope: Span, thing: NamedThing | undefined): readonly Span[] {
  return meaningOf(said, scope).filter(
    ({ word, start }) =>
      !isOfNeed(word) && !(thing !== undefined && thing.span.start <= start && start < thing.span.end),
  );
}

/** « Je vois une délibération. C’est obligatoire ? »: what the sentence before named. */
function lastBefore(said: Said, named: readonly NamedThing[], { start }: Clause): readonly Thing[] {
  const before = said.clauses.findLast((clause) => clause.end <= start);
  const things = before === undefined ? [] : namedIn(named, before);
  const surest = [...things].sort((one, other) => other.sure - one.sure)[0];
  return things.filter(({ span }) => span.start === surest?.span.start).map(thingOf);
}

const thingOf = ({ kind, id }: NamedThing): Thing => ({ kind, id });
