import type { Worker } from 'node:worker_threads';
import type { LibraryDate } from '../../domain/dates/choose-resolution.js';
import { startThread } from '../files/start-thread.js';
import type { DateRequest } from './date-worker.js';

/** Milliseconds: how long a thread may take to get ready, how long a person waits for that, and for one text. */
export interface DateLimits {
  readonly start: number;
  readonly patience: number;
  readonly text: number;
}

const HEAP_MB = 256;

/**
 * The dates that the library finds, read in a thread that can be killed: no text blocks the process. One text at a time.
 * A text that takes too long is given up and its thread ended; the next text gets a new one. The thread starts with
 * the first text, not before.
 */
export class DateThread {
  #worker: Worker | undefined;
  #ready: Promise<boolean> = Promise.resolve(false);
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly limits: DateLimits) {}

  /** @returns undefined when the thread took too long or fell; never rejects */
  find(request: DateRequest): Promise<readonly LibraryDate[] | undefined> {
    const found = this.#last.then(() => this.#run(request)).catch(() => undefined);
    this.#last = found;
    return found;
  }

  /** Ends the thread, whatever it is doing. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #run(request: DateRequest): Promise<readonly LibraryDate[] | undefined> {
    const worker = this.#worker ?? this.#start();
    const ready = await inTime(this.#ready, this.limits.patience);
    if (ready !== true) return undefined;
    const answer = answerOf<readonly LibraryDate[]>(worker, this.limits.text);
    worker.postMessage(request);
    const dates = await answer;
    if (dates === undefined) await worker.terminate();
    return dates;
  }

  #start(): Worker {
    const worker = startThread('./date-worker', import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    this.#worker = worker;
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#ready = answerOf(worker, this.limits.start).then(async (message) => {
      if (message === undefined) await worker.terminate();
      return message !== undefined;
    });
    return worker;
  }
}

/** The thread's next message, or undefined when it takes too long or ends. An idle thread keeps no process alive. */
function answerOf<T>(worker: Worker, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: T): void => {
      clearTimeout(timer);
      worker.off('message', settle).off('exit', giveUp);
      worker.unref();
      resolve(answer);
    };
    const giveUp = (): void => {
      settle();
    };
    const timer = setTimeout(giveUp, milliseconds);
    worker.once('message', settle).once('exit', giveUp);
    worker.ref();
  });
}

/** The value, or undefined when it isn't there in time. */
async function inTime<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
