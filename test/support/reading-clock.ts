import { READING_MS } from '../../domain/understanding/seen.js';

/** Longer than a turn takes on a busy machine. */
const BEFORE_MS = 60_000;

/** Real time, to which the time is added that people take to read. */
export class ReadingClock {
  #shift = 0;

  now(): number {
    return Date.now() + this.#shift;
  }

  /** Lets pass what reading takes. */
  read(): void {
    this.#shift += READING_MS;
  }

  /** Sends something as if before what was said last was told. */
  async before<T>(send: () => Promise<T>): Promise<T> {
    this.#shift -= BEFORE_MS;
    try {
      return await send();
    } finally {
      this.#shift += BEFORE_MS;
    }
  }
}
