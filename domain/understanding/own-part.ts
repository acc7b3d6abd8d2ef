import type { Champ } from '../appel/appel.js';
import { CHECKED_TYPES } from '../champs/checked-types.js';
import { takesAnyText } from '../champs/free-text.js';
import { itemsOf } from '../champs/items.js';
import { PLACES } from '../champs/places.js';
import { foldInPlace } from '../text/fold.js';
import type { NamedAnswer } from './decision/heard.js';
import { meaningOf } from './decision/share.js';
import { leftOver } from './left-over.js';
import { GIVES, LABELS } from './marks/presents.js';
import { BEGINS_ITEM } from './named-answers.js';
import type { NamedThing } from './named-things.js';
import type { Said, Span } from './said.js';
import { overlap } from './span.js';

/**
 * The part of a message that may be the text which is asked: all but what stands under the names of other fields. The
 * whole of it where they stand in its midst; undefined where nothing is left.
 */
export function ownPart(
  said: Said,
  champ: Champ,
  things: readonly NamedThing[],
  named: readonly NamedAnswer[],
): Span | 'whole' | undefined {
  const listed = ownItem(said, champ, things);
  if (listed !== undefined) return listed;
  const taken: Span[] = [];
  for (const { champ: other, by, at } of inOrder(named)) {
    const whole = { start: by.start, end: Math.max(by.end, at.end) };
    const sure = other.type === 'personne' || CHECKED_TYPES.has(other.type);
    const item = !takesAnyText(other) && !PLACES.has(other.type) && beginsItem(said, by);
    if (LABELS.test(said.text.slice(by.end)) || item || (sure && leads(said, taken, by))) taken.push(whole);
  }
  if (taken.length === 0) return 'whole';
  const left = between(said, taken).filter((part) =>
    leftOver(said, taken).some((word) => overlap(word, part)),
  );
  const [only, ...others] = left;
  return others.length > 0 ? 'whole' : only;
}

/** « poste facilitateur, territoire les deux cantons »: in a list whose items begin with names of fields, the item of this one. */
function ownItem(said: Said, { id }: Champ, things: readonly NamedThing[]): Span | undefined {
  const led = itemsOf(said.typed).flatMap((item) => {
    const name = things.find(
      ({ kind, sure, span }) =>
        kind === 'champ' &&
        sure === 1 &&
        span.start >= item.start &&
        span.end < item.end &&
        meaningOf(said, { start: item.start, end: span.start }).length === 0,
    );
    return name === undefined ? [] : [{ id: name.id, span: { start: name.span.end, end: item.end } }];
  });
  const own = led.find((each) => each.id === id);
  // What is given in a sentence, its reader knows how to take.
  const telegraphic = own !== undefined && !GIVES.test(foldInPlace(said.text.slice(own.span.start)));
  return telegraphic && led.some((each) => each.id !== id) ? own.span : undefined;
}

/** What joins two answers, at the end of one or at the head of the other. */
const JOINT_END = /[\s,;/|–—-]*(?:\b(?:et|and)\b)?[\s,;]*(?:\b(?:le|la|les|l'|the)\b ?)?$/i;
const JOINT_START = /^[\s,;./|–—-]*(?:\b(?:et|and)\b[\s,]*)?/i;

/** What stands before, between and after some parts of a text, without what joins it to them. */
function between({ text }: Said, taken: readonly Span[]): readonly Span[] {
  const sorted = taken.toSorted((one, other) => one.start - other.start);
  const starts = [0, ...sorted.map(({ end }) => end)];
  return starts.flatMap((from, at) => {
    const to = sorted[at]?.start ?? text.length;
    if (to <= from) return [];
    const start = from === 0 ? 0 : from + (JOINT_START.exec(text.slice(from, to))?.[0].length ?? 0);
    const part = text.slice(start, to);
    const end = to === text.length ? to : start + part.replace(JOINT_END, '').length;
    return end > start ? [{ start, end }] : [];
  });
}

/** Nothing but grammar stands before the name, in its sentence or after the answer before it. */
function leads(said: Said, taken: readonly Span[], by: Span): boolean {
  const clause = said.clauses.find(({ start, end }) => start <= by.start && by.start < end);
  const start = Math.max(clause?.start ?? 0, taken.at(-1)?.end ?? 0);
  return meaningOf(said, { start, end: by.start }).length === 0;
}

function beginsItem({ text }: Said, { start }: Span): boolean {
  return BEGINS_ITEM.test(foldInPlace(text.slice(0, start)));
}

interface Placed extends NamedAnswer {
  readonly by: Span;
  readonly at: Span;
}

function inOrder(named: readonly NamedAnswer[]): readonly Placed[] {
  return named
    .flatMap((each) =>
      each.by === undefined || each.at === undefined ? [] : [{ ...each, by: each.by, at: each.at }],
    )
    .toSorted((one, other) => one.by.start - other.by.start);
}
