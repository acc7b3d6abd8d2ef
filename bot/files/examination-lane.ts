import type { Examination } from './examine-worker.js';
import { ExaminationThreads, type Thread } from './examination-threads.js';
import { FairQueue, type Sender } from './fair-queue.js';
import { computedBy } from '../core/computed-time.js';
import type { Verdict } from './verdict.js';

/** Bounds of one examination. */
export interface Bounds {
  /** Milliseconds for which the thread computes. */
  readonly computing: number;
  /** Milliseconds on the clock, where the thread is kept from computing, or the system doesn't say how long it did. */
  readonly elapsed: number;
  /** Bytes by which the process may grow meanwhile. */
  readonly memory: number;
  /** Whether the thread computes only when nothing else does. */
  readonly behind?: boolean;
}

const WATCH = 50;
/** From this share of its time on, a file may be one that ends the thread: what a new one's start costs is then not waited for. */
const EARLY = 0.2;

/** Whose file it is, and what ends the examination when nobody waits for it any more. */
export interface Asker extends Sender {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Examines files in a thread of its own, one at a time and each network and person in turn. Past its bounds the thread is
 * ended, and the next file gets a new one.
 */
export class ExaminationLane {
  readonly #threads: ExaminationThreads;
  readonly #queue = new FairQueue();

  constructor(private readonly bounds: Bounds) {
    this.#threads = new ExaminationThreads(bounds.behind ?? false);
  }

  /**
   * @returns undefined for a file that passed the bounds, or made the thread fall
   * @throws TooManyWaitingError, the signal's reason, or, which is no fault of the file, that the thread can't be started
   */
  examine(
    bytes: Uint8Array,
    formats: readonly string[],
    { signal, ...sender }: Asker,
  ): Promise<Verdict | undefined> {
    return this.#queue.run(
      sender,
      () => this.#run({ bytes: new Uint8Array(bytes), formats }, signal),
      signal,
    );
  }

  /** Ends the thread; another starts if a file comes. */
  async close(): Promise<void> {
    await this.#queue.idle();
    await this.#threads.close();
  }

  async #run(examination: Examination, signal: AbortSignal | undefined): Promise<Verdict | undefined> {
    const thread = await this.#threads.current();
    thread.worker.ref();
    const verdict = await this.#ask(thread, examination, signal);
    thread.worker.unref();
    if (verdict !== undefined) return verdict;
    await this.#threads.replace();
    signal?.throwIfAborted();
    return undefined;
  }

  /** @returns undefined when the thread passed its bounds, fell, or nobody waits for it any more */
  #ask(
    { worker, number }: Thread,
    examination: Examination,
    signal: AbortSignal | undefined,
  ): Promise<Verdict | undefined> {
    const { computing, elapsed, memory } = this.bounds;
    return new Promise((resolve) => {
      let lowest = process.memoryUsage.rss();
      const before = computedBy(number) ?? 0;
      const end = (): void => {
        settle(undefined);
      };
      const timer = setTimeout(end, elapsed);
      // A thread's own limits count its heap only; unpacked bytes lie outside of it.
      const watch = setInterval(() => {
        const now = process.memoryUsage.rss();
        lowest = Math.min(lowest, now);
        const computed = (computedBy(number) ?? before) - before;
        if (computed > computing * EARLY) this.#threads.prepare();
        if (now - lowest > memory || computed > computing) end();
      }, WATCH);
      const settle = (verdict: Verdict | undefined): void => {
        clearTimeout(timer);
        clearInterval(watch);
        worker.off('message', settle).off('error', end).off('exit', end);
        signal?.removeEventListener('abort', end);
        resolve(verdict);
      };
      worker.once('message', settle).once('error', end).once('exit', end);
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted === true) end();
      else worker.postMessage(examination, [examination.bytes.buffer as ArrayBuffer]);
    });
  }
}
