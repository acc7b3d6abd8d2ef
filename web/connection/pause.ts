/** Longest pause between two attempts, milliseconds. */
const LONGEST = 8000;

/** Waits between attempts: longer each time, a little at random so that all pages don't come back at once, and cut short by `wake`. */
export class Pause {
  #attempts = 0;
  #resume: (() => void) | undefined;

  /** @param atLeast seconds that the server asked for */
  async wait(atLeast = 0): Promise<void> {
    const growing = Math.min(LONGEST, 500 * 2 ** this.#attempts++);
    await this.sleep(Math.max(atLeast * 1000, growing * (0.75 + Math.random() / 2)));
  }

  /** Waits so long, or until `wake`. */
  async sleep(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#resume = undefined;
  }

  /** Ends the pause that runs, if any. */
  wake(): void {
    this.#resume?.();
  }

  /** The next pause is a short one again. */
  reset(): void {
    this.#attempts = 0;
  }
}
