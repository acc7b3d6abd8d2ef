import { READING_MS } from '../../domain/understanding/seen.js';

/** Real time, to which the time is added that people take to read; it stands still for messages sent at once. */
export class ReadingClock {
  #read = 0;
  #stopped: number | undefined;

  now(): number {
    return (this.#stopped ?? Date.now()) + this.#read;
  }

  /** Lets pass what reading takes. */
  read(): void {
    this.#read += READING_MS;
  }

  stop(): void {
    this.#stopped = Date.now();
  }
}
