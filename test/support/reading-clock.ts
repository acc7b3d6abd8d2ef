/** What people take to read. */
const READING_MS = 1_000;
/** Longer than a turn takes on a busy machine. */
const BEFORE_MS = 60_000;

/** Real time, to which the time is added that people take to read. */
export class ReadingClock {
  #shift = 0;
  #before = 0;

  now(): number {
    return Date.now() + this.#shift;
  }

  /** Lets pass what reading takes. */
  read(): void {
    this.#shift += READING_MS;
    this.#before = 0;
  }

  /** Is at an earlier time again. */
  backTo(time: number): void {
    this.#shift += time - this.now();
    this.#before = 0;
  }

  /** Sends something as if before what was said last was told. */
  async before<T>(send: () => Promise<T>): Promise<T> {
    this.#before += 1;
    const shift = this.#before * BEFORE_MS;
    this.#shift -= shift;
    try {
      return await send();
    } finally {
      this.#shift += shift;
    }
  }
}
