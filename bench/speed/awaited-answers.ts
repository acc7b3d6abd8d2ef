/** Joins what was asked with what is answered, whichever comes to be known first. */
export class AwaitedAnswers {
  readonly #early = new Map<string, { readonly text: string; readonly at: number }>();
  readonly #waiting = new Map<string, (answer: { readonly text: string; readonly at: number }) => void>();

  /** An answer came. Only the first one to a message counts. */
  arrived(id: string, text: string): void {
    const answer = { text, at: performance.now() };
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting === undefined) this.#early.set(id, answer);
    else waiting(answer);
  }

  /** How many came that nobody waits for: a second answer to the same message is one. */
  get unasked(): number {
    return this.#early.size;
  }

  /** The answer to a message, and when it came. */
  to(id: string): Promise<{ readonly text: string; readonly at: number }> {
    const early = this.#early.get(id);
    this.#early.delete(id);
    return early === undefined
      ? new Promise((resolve) => this.#waiting.set(id, resolve))
      : Promise.resolve(early);
  }
}
