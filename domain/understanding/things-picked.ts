import { positionIn } from '../champs/position.js';
import { foldInPlace } from '../text/fold.js';
import { leftOver } from './left-over.js';
import type { NamedThing, Thing, ThingNamer } from './named-things.js';
import type { Said } from './said.js';
import { sameWording } from './same-wording.js';

/** A field or a document that is offered to be picked, by the label on its button. */
export interface Offered extends Thing {
  readonly label: string;
}

/** More words than these beside a name say something else. */
const MOST_BESIDE = 2;

/** What a message picks of a list that was shown: by its label, its place or its name. Undefined when it says something else, or names several. */
export function thingPicked<T extends Offered>(
  said: Said,
  listed: readonly T[],
  namer: ThingNamer,
): T | undefined {
  const shown = listed.find(({ label }) => sameWording(said.text, label));
  if (shown !== undefined) return shown;
  const place = positionIn(said, foldInPlace(said.text), listed.length);
  if (place !== undefined) return listed[place];
  const is = (one: Thing, other: Thing): boolean => one.kind === other.kind && one.id === other.id;
  const named = affirmed(
    said,
    namer(said.text, (thing) => listed.some((each) => is(each, thing))),
  );
  const spans = named.map(({ span }) => span);
  if (named.length === 0 || leftOver(said, spans).length > MOST_BESIDE) return undefined;
  const labelOf = (thing: Thing): string => listed.find((each) => is(each, thing))?.label ?? '';
  const meant = bySpan(named).flatMap((group) => bestNamed(group, said.text, labelOf));
  const [only, other] = listed.filter((each) => meant.some((thing) => is(each, thing)));
  return other === undefined ? only : undefined;
}

/** The things that a message names best: an answer rather than a document; the one whose very label it says, where there is one. */
export function bestNamed(
  named: readonly NamedThing[],
  text: string,
  labelOf: (thing: Thing) => string,
): readonly Thing[] {
  const best = Math.max(0, ...named.map(({ sure }) => sure));
  const most = named.filter(({ sure }) => sure >= best);
  const answers = most.filter(({ kind }) => kind === 'champ');
  const meant = answers.length > 0 ? answers : most;
  const labelled = meant.filter((thing) =>
    sameWording(text.slice(thing.span.start, thing.span.end), labelOf(thing)),
  );
  return labelled.length === 1 ? labelled : meant;
}

/** What is named by the same words. */
function bySpan(named: readonly NamedThing[]): readonly (readonly NamedThing[])[] {
  const starts = [...new Set(named.map(({ span }) => span.start))];
  return starts.map((start) => named.filter(({ span }) => span.start === start));
}

/** What a message names without asking about it, nor setting it aside. */
export function affirmed(said: Said, named: readonly NamedThing[]): readonly NamedThing[] {
  return named.filter(({ span }) => {
    const clause = said.clauses.find(({ start, end }) => start <= span.start && span.start < end);
    return clause !== undefined && !clause.marks.question && !clause.marks.negation;
  });
}
