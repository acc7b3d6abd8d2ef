import type { Worker } from 'node:worker_threads';
import type { Examination, Ready } from './examine-worker.js';
import { FairQueue } from './fair-queue.js';
import { startThread } from './start-thread.js';
import { computedBy } from './thread-time.js';
import type { Verdict } from './verdict.js';

/** Bounds of one examination. */
export interface Bounds {
  /** Milliseconds for which the thread computes. */
  readonly computing: number;
  /** Milliseconds on the clock, where the thread is kept from computing, or the system doesn't say how long it did. */
  readonly elapsed: number;
  /** Bytes by which the process may grow meanwhile. */
  readonly memory: number;
}

/** A sound scan of 10 MB computes for a few hundredths of a second. */
const BOUNDS: Bounds = { computing: 3_000, elapsed: 10_000, memory: 512 * 1024 * 1024 };
const HEAP_MB = 256;
const WATCH = 50;

/** Whose file it is, and what ends the examination when nobody waits for it any more. */
export interface Asker {
  readonly person: string;
  readonly signal?: AbortSignal | undefined;
}

interface Thread {
  readonly worker: Worker;
  readonly number: string | undefined;
}

/**
 * Examines files in a thread of its own, one at a time and each person in turn, so that no file can block, fill or stop the
 * process, and nobody's files keep those of others waiting. Past its bounds the thread is ended, the file refused as
 * `demesure`, and the next file gets a new thread.
 */
export class Examiner {
  #thread: Promise<Thread> | undefined;
  readonly #queue = new FairQueue();

  constructor(private readonly bounds: Bounds = BOUNDS) {}

  /** @throws TooManyWaitingError, the signal's reason, or, which is no fault of the file, that the thread can't be started */
  examine(bytes: Uint8Array, formats: readonly string[], { person, signal }: Asker): Promise<Verdict> {
    return this.#queue.run(
      person,
      () => this.#run({ bytes: new Uint8Array(bytes), formats }, signal),
      signal,
    );
  }

  /** Ends the thread; another starts if a file comes. */
  async close(): Promise<void> {
    await this.#queue.idle();
    await (await this.#thread)?.worker.terminate();
  }

  async #run(examination: Examination, signal: AbortSignal | undefined): Promise<Verdict> {
    const thread = await (this.#thread ??= this.#start());
    thread.worker.ref();
    const verdict = await ask(thread, examination, this.bounds, signal);
    thread.worker.unref();
    if (verdict !== undefined) return verdict;
    await thread.worker.terminate();
    signal?.throwIfAborted();
    return { kind: 'refuse', raison: 'demesure' };
  }

  #start(): Promise<Thread> {
    const worker = startThread('./examine-worker', import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.once('exit', () => {
      this.#thread = undefined;
    });
    return new Promise((resolve, reject) => {
      worker.on('error', reject);
      worker.once('message', ({ thread }: Ready) => {
        resolve({ worker, number: thread });
      });
    });
  }
}

/** @returns undefined when the thread passed its bounds, fell, or nobody waits for it any more */
function ask(
  { worker, number }: Thread,
  examination: Examination,
  bounds: Bounds,
  signal: AbortSignal | undefined,
): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    let lowest = process.memoryUsage.rss();
    const before = computedBy(number) ?? 0;
    const end = (): void => {
      settle(undefined);
    };
    const timer = setTimeout(end, bounds.elapsed);
    // A thread's own limits count its heap only; unpacked bytes lie outside of it.
    const watch = setInterval(() => {
      const now = process.memoryUsage.rss();
      lowest = Math.min(lowest, now);
      const computed = (computedBy(number) ?? before) - before;
      if (now - lowest > bounds.memory || computed > bounds.computing) end();
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
