import { ExaminationLane, type Asker, type Bounds } from './examination-lane.js';
import type { Verdict } from './verdict.js';

const MIB = 1024 * 1024;

/** A sound scan of 10 MB computes for a few hundredths of a second; what needs far longer goes to the other lane. */
const QUICK: Bounds = { computing: 500, elapsed: 2_000, memory: 256 * MIB };
const SLOW: Bounds = { computing: 3_000, elapsed: 20_000, memory: 512 * MIB, behind: true };

/**
 * Examines files so that no file can block, fill or stop the process, and nobody's files keep those of others waiting: each
 * within narrow bounds first; one that passes them again from its start, in a second lane and behind all else, where only
 * files of its kind wait for it. Past the bounds of that one too it is refused as `demesure`.
 */
export class Examiner {
  readonly #lanes: readonly ExaminationLane[];

  /** @param bounds of each lane, the quickest first */
  constructor(bounds: readonly Bounds[] = [QUICK, SLOW]) {
    this.#lanes = bounds.map((each) => new ExaminationLane(each));
  }

  /** @throws TooManyWaitingError, the signal's reason, or, which is no fault of the file, that the thread can't be started */
  async examine(bytes: Uint8Array, formats: readonly string[], asker: Asker): Promise<Verdict> {
    for (const lane of this.#lanes) {
      const verdict = await lane.examine(bytes, formats, asker);
      if (verdict !== undefined) return verdict;
    }
    return { kind: 'refuse', raison: 'demesure' };
  }

  /** Ends the threads; others start if a file comes. */
  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}
