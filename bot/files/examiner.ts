import type { Worker } from 'node:worker_threads';
import type { Examination } from './examine-worker.js';
import { startThread } from './start-thread.js';
import type { Verdict } from './verdict.js';

/** Bounds of one examination. */
export interface Bounds {
  /** Milliseconds. */
  readonly time: number;
  /** Bytes by which the process may grow meanwhile. */
  readonly memory: number;
}

const BOUNDS: Bounds = { time: 10_000, memory: 512 * 1024 * 1024 };
const HEAP_MB = 256;
const WATCH = 50;

/**
 * Examines files in a thread of its own, one at a time, so that no file can block, fill or stop the process:
 * past its bounds the thread is ended, the file refused as `demesure`, and the next file gets a new thread.
 */
export class Examiner {
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly bounds: Bounds = BOUNDS) {}

  /** @throws only when the thread can't be started, which is no fault of the file */
  examine(bytes: Uint8Array, formats: readonly string[]): Promise<Verdict> {
    const verdict = this.#last.then(() => this.#run({ bytes: new Uint8Array(bytes), formats }));
    this.#last = verdict.catch(() => undefined);
    return verdict;
  }

  /** Ends the thread; another starts if a file comes. */
  async close(): Promise<void> {
    await this.#last;
    const worker = this.#worker;
    await (await worker)?.terminate();
  }

  async #run(examination: Examination): Promise<Verdict> {
    const worker = await (this.#worker ??= this.#start());
    worker.ref();
    const verdict = await ask(worker, examination, this.bounds);
    worker.unref();
    if (verdict !== undefined) return verdict;
    await worker.terminate();
    return { kind: 'refuse', raison: 'demesure' };
  }

  #start(): Promise<Worker> {
    const worker = startThread('./examine-worker', import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.once('exit', () => {
      this.#worker = undefined;
    });
    return new Promise((resolve, reject) => {
      worker.on('error', reject);
      worker.once('message', () => {
        resolve(worker);
      });
    });
  }
}

/** @returns undefined when the thread passed its bounds or fell */
function ask(worker: Worker, examination: Examination, bounds: Bounds): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    let lowest = process.memoryUsage.rss();
    const timer = setTimeout(() => {
      settle(undefined);
    }, bounds.time);
    // A thread's own limits count its heap only; unpacked bytes lie outside of it.
    const watch = setInterval(() => {
      const now = process.memoryUsage.rss();
      lowest = Math.min(lowest, now);
      if (now - lowest > bounds.memory) settle(undefined);
    }, WATCH);
    const fall = (): void => {
      settle(undefined);
    };
    const settle = (verdict: Verdict | undefined): void => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', settle).off('error', fall).off('exit', fall);
      resolve(verdict);
    };
    worker.once('message', settle).once('error', fall).once('exit', fall);
    worker.postMessage(examination, [examination.bytes.buffer as ArrayBuffer]);
  });
}
