/** Tells what still runs that nobody waits for it any more. Whoever can be told asks for the signal; making one costs, and most ask for none. */
export class Ending {
  #abort: AbortController | undefined;
  #ended = false;

  /** Aborted once it is over. */
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController();
      if (this.#ended) this.#abort.abort();
    }
    return this.#abort.signal;
  }

  /** It is over. */
  end(): void {
    this.#ended = true;
    this.#abort?.abort();
  }
}
