import type { Worker } from 'node:worker_threads';
import type { Ready, Started } from './examine-worker.js';
import { startThread } from './start-thread.js';

const HEAP_MB = 256;

/** A thread that examines, and by which the system knows it, where it does. */
export interface Thread {
  readonly worker: Worker;
  readonly number: string | undefined;
}

/** The thread at work, and the one that takes its place: what its start costs is not for the next file to wait for. */
export class ExaminationThreads {
  #current: Promise<Thread> | undefined;
  #spare: Promise<Thread> | undefined;

  /** @param behind whether they compute only when nothing else does */
  constructor(private readonly behind: boolean) {}

  /** The thread at work, started when there is none. @throws that it can't be started */
  current(): Promise<Thread> {
    return (this.#current ??= this.#start());
  }

  /** Makes another ready, for when the one at work is ended. */
  prepare(): void {
    this.#spare ??= this.#start();
    // Who then needs it is told.
    this.#spare.catch(() => undefined);
  }

  /** Ends the thread at work; the one that is ready takes its place. */
  async replace(): Promise<void> {
    const ended = this.#current;
    this.#current = this.#spare;
    this.#spare = undefined;
    await (await ended)?.worker.terminate();
  }

  /** Ends both. */
  async close(): Promise<void> {
    await this.replace();
    await this.replace();
  }

  #start(): Promise<Thread> {
    const worker = startThread('./examine-worker', import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      workerData: { behind: this.behind } satisfies Started,
    });
    const started = new Promise<Thread>((resolve, reject) => {
      worker.on('error', reject);
      worker.once('message', ({ thread }: Ready) => {
        worker.unref();
        resolve({ worker, number: thread });
      });
    });
    worker.once('exit', () => {
      if (this.#current === started) this.#current = undefined;
      if (this.#spare === started) this.#spare = undefined;
    });
    return started;
  }
}
