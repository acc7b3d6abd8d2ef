import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { kindsOf, TO_SERVICE, type LetterKind } from './letter.js';

const WORD = kindsOf('word');
const MANY = kindsOf('many');
/** The most urgent first. */
const GROUPS = [kindsOf('code'), TO_SERVICE, WORD, MANY];

const LANES = 1024;

/** Milliseconds. A code that comes later than that is asked for again; a server may look for long at a large letter. */
const CODE_PATIENCE = 45_000;
const PATIENCE = 180_000;
const BYTES_A_SECOND = 64 * 1024;

/** Letters under way at a time when nothing is set. */
export const MOST_AT_ONCE = 6;

/** A letter that is being sent. */
export interface UnderWay {
  readonly kind: LetterKind;
  readonly lane: number;
}

/** Letters that may be taken now: of these kinds, but for lanes that are full. */
export interface Opening {
  readonly kinds: readonly LetterKind[];
  readonly fullLanes: readonly number[];
}

/**
 * The lane of a recipient: one for each mail server as far as an address tells, in few enough of them to say nothing of
 * the person.
 */
export function laneOf(address: string): number {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return createHash('sha256').update(domain).digest().readUInt32BE(0) % LANES;
}

/**
 * What may be taken besides what is under way, the most urgent first. Places are left to codes, in all and in each lane:
 * neither large letters nor one slow server keep them waiting.
 * @param most letters under way at a time, at least two
 */
export function openingsBeside(underWay: readonly UnderWay[], most = MOST_AT_ONCE): readonly Opening[] {
  return GROUPS.flatMap((kinds) => {
    const fullLanes = new Set<number>();
    for (const limit of limitsOf(most).filter(({ on }) => kinds.every((kind) => on.includes(kind)))) {
      const lanes = underWay.filter(({ kind }) => limit.on.includes(kind)).map(({ lane }) => lane);
      if (lanes.length >= limit.all) return [];
      for (const lane of lanes)
        if (lanes.filter((other) => other === lane).length >= limit.lane) fullLanes.add(lane);
    }
    return [{ kinds, fullLanes: [...fullLanes] }];
  });
}

/** Milliseconds that the sending of a letter may take in all, whatever its server does. */
export function patienceFor(kind: LetterKind, bytes: Buffer): number {
  return kind === 'code' ? CODE_PATIENCE : PATIENCE + Math.ceil(bytes.length / BYTES_A_SECOND) * 1000;
}

/** How many letters of some kinds may be under way, in all and in one lane. */
interface Limit {
  readonly on: readonly LetterKind[];
  readonly all: number;
  readonly lane: number;
}

function limitsOf(most: number): readonly Limit[] {
  const third = Math.max(1, Math.floor(most / 3));
  return [
    { on: GROUPS.flat(), all: most, lane: Math.ceil(most / 2) },
    { on: [TO_SERVICE, WORD, MANY].flat(), all: Math.max(1, most - 2), lane: third },
    // They are held in memory, whole.
    { on: TO_SERVICE, all: third, lane: 1 },
    { on: MANY, all: 1, lane: 1 },
  ];
}
