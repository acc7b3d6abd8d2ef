import type { MemoryTrend } from './memory-samples.js';
import type { Loaded } from './open-loop.js';
import { figure, type Row } from './table.js';

/** Messages sent at a rate, a second. */
export interface Trial extends Loaded {
  readonly rate: number;
}

/** The long run, over which the memory was looked at. */
export interface Run extends Trial {
  readonly heap: MemoryTrend;
  readonly rss: MemoryTrend;
}

export interface LoadFindings {
  readonly chats: number;
  /** The median wait of one person alone, milliseconds. */
  readonly alone: number;
  /** The rate that was asked for, and the one that held. */
  readonly asked: number;
  readonly held: number;
  /** The first one is at the rate that was asked for. */
  readonly trials: readonly Trial[];
  readonly run: Run;
  readonly slower: number;
}

/** The memory may be this much larger at the end of the second half than at its beginning. */
const FLAT = 1.05;

/** The lines of the table. */
export function rowsOfLoad(findings: LoadFindings): readonly Row[] {
  const { chats, alone, asked, held, trials, run, slower } = findings;
  const all = [...trials, run];
  const told = trials.filter((trial, at) => at === 0 || trial.rate === held);
  const [lost, taken] = [sumOf(all, 'lost'), sumOf(all, 'sent') - sumOf(all, 'refused')];
  const wait = ({ rate, sent: messages, p99 }: Trial): Row => ({
    what: `p99 de ${messages} messages, ${figure(rate)} /s, ${chats} conversations / p50 d’une personne seule`,
    ...{ ratio: p99 / alone, goal: { atMost: slower }, pairs: [{ ours: p99, peer: alone }], unit: 'ms' },
  });
  const memory = (name: string, { middle, end, slope }: MemoryTrend): Row => ({
    what: `${name} à la fin de ${run.sent} messages / à leur moitié (${figure(slope)} octets par message)`,
    ...{ ratio: end / middle, goal: { atMost: FLAT }, unit: 'Mo' },
    pairs: [{ ours: end / 1e6, peer: middle / 1e6 }],
  });
  return [
    {
      what: `messages acquittés, puis perdus, mal répondus ou répondus deux fois / acquittés, ${chats} conversations`,
      ...{ ratio: lost / taken, goal: { atMost: 0 }, pairs: [{ ours: lost, peer: taken }], unit: '' },
    },
    {
      what: `débit tenu (p99 sous ${slower} fois le p50 d’une personne seule) / demandé`,
      ...{ ratio: held / asked, goal: { atLeast: 1 }, pairs: [{ ours: held, peer: asked }], unit: '/s' },
    },
    // Not of the long run, which stops now and then to collect what is no longer needed, and weigh the rest.
    ...told.map(wait),
    memory('tas après ramassage', run.heap),
    memory('mémoire résidente', run.rss),
  ];
}

/** A run in a line. */
export function toldOf({ sent, refused, lost, example, p50, p99 }: Loaded): string {
  const loss = example === undefined ? '' : ` (${lost} perdus, ${refused} non acquittés, dont : ${example})`;
  return `${sent} messages${loss}, p50 ${figure(p50)} ms, p99 ${figure(p99)} ms`;
}

function sumOf(trials: readonly Trial[], of: 'lost' | 'refused' | 'sent'): number {
  return trials.reduce((sum, trial) => sum + trial[of], 0);
}
