import type { Verdict } from './judge.js';

/** Rows counted by verdict, and how. */
export class Tally {
  readonly #counts = new Map<string, Record<Verdict, number>>();

  add(group: string, verdict: Verdict): void {
    const counts = this.#counts.get(group) ?? { right: 0, offered: 0, asked: 0, wrong: 0 };
    counts[verdict] += 1;
    this.#counts.set(group, counts);
  }

  /** The rows of a group that were judged in one of some ways, in percent. @throws RangeError when it has none */
  share(group: string, ...verdicts: readonly Verdict[]): number {
    const counts = this.#counts.get(group);
    if (counts === undefined) throw new RangeError(`No row in ${group}`);
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return (100 * verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)) / total;
  }

  /** A line a group, in percent of its rows. */
  lines(): readonly string[] {
    return [...this.#counts].map(([group, counts]) => {
      const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const shares = Object.entries(counts).map(
        ([verdict, count]) => `${verdict} ${((100 * count) / total).toFixed(1)}`,
      );
      return `${group.padEnd(24)} n ${String(total).padStart(4)}  ${shares.join('  ')}`;
    });
  }
}
