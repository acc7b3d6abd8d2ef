import { misspell } from '../../bench/faq/misspell.js';
import { hostileText } from './hostile-texts.js';
import type { Random } from './random.js';

/** A text as people and programs spoil it: misspelt, cut, repeated, in capitals, with something hostile inside. */
export function mutateText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = at + random.below(text.length - at + 1);
  switch (random.below(8)) {
    case 0:
      return misspell(text, 0.6, () => random.below(1000) / 1000);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, end) + text.slice(at, end).repeat(random.below(20)) + text.slice(end);
    case 3:
      return text.slice(0, at) + hostileText(random) + text.slice(at);
    case 4:
      return random.chance(0.5) ? text.toUpperCase() : text.normalize('NFD').toLowerCase();
    case 5:
      return Array.from(text).toReversed().join('');
    case 6:
      return text.replaceAll(' ', random.pick(['', '\u00a0', '\n', '\t', '  ', '\u200b', '.']));
    default:
      return `${text} ${hostileText(random)}`;
  }
}

/** Values that a field may hold instead of its own. */
export function oddValue(random: Random): unknown {
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => random.below(1_000_000) - 500_000,
    () => '42',
    () => 1e308,
    () => [],
    () => ({}),
    () => hostileText(random),
    () => [hostileText(random), null, 3],
    () => ({ text: hostileText(random), etape: hostileText(random) }),
    () => nested(1 + random.below(random.chance(0.1) ? 1500 : 100)),
    () =>
      JSON.parse(
        '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": 1}}}',
      ) as unknown,
    () => 'x'.repeat(random.chance(0.1) ? 200_000 : 2_000),
    () => Array.from({ length: 500 }, (_, n) => n),
  ])();
}

function nested(depth: number): unknown {
  let value: unknown = 'au fond';
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The same object with some fields gone, added, or holding something else. */
export function mutateObject(
  object: Readonly<Record<string, unknown>>,
  random: Random,
): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...object };
  for (let n = 1 + random.below(3); n > 0; n--) {
    const field = random.chance(0.7) ? random.pick(Object.keys(object)) : random.pick(OTHER_FIELDS);
    if (random.chance(0.25)) Reflect.deleteProperty(copy, field);
    else copy[field] = oddValue(random);
  }
  return copy;
}

const OTHER_FIELDS = [
  'attachments',
  'entities',
  'replyToId',
  'serviceUrl',
  'suggestedActions',
  'membersAdded',
  'recipient',
  'callerId',
  'relatesTo',
  'deliveryMode',
  'expiration',
  'localTimestamp',
  'textFormat',
  'toString',
  'constructor',
];

/** The same bytes with some changed, cut out, repeated or swapped for others. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let n = 1 + random.below(6); n > 0; n--) {
    const at = random.below(mutated.length + 1);
    const length = random.below(random.chance(0.8) ? 16 : mutated.length + 1);
    const around = (middle: Buffer): Buffer =>
      Buffer.concat([mutated.subarray(0, at), middle, mutated.subarray(at + length)]);
    mutated = random.pick([
      () => around(random.bytes(Math.min(length, 64))),
      () => around(Buffer.alloc(0)),
      () => around(Buffer.concat([mutated.subarray(at, at + length), mutated.subarray(at, at + length)])),
      () => mutated.subarray(0, at),
      () =>
        around(
          Buffer.from(
            random.pick([
              'endstream',
              '/JavaScript',
              'PK\u0003\u0004',
              '%%EOF',
              '<<'.repeat(500),
              'xref',
              '\0\0\0\0',
            ]),
          ),
        ),
    ])();
  }
  return mutated;
}
