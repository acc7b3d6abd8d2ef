import { within } from './timeout.js';

/** Runs one action for each key, one at a time; woken again while it runs, it runs again. */
export class SerialByKey {
  readonly #running = new Map<string, Promise<void>>();
  readonly #wokenAgain = new Set<string>();
  #stopping = false;

  /** @param action must not throw */
  constructor(private readonly action: (key: string) => Promise<void>) {}

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Runs the action for that key, soon. */
  wake(key: string): void {
    if (this.#stopping) return;
    if (this.#running.has(key)) {
      this.#wokenAgain.add(key);
      return;
    }
    this.#hold(key, this.action(key));
  }

  /** Runs something else for that key at once, unless the action runs for it, or nothing starts any more. @returns whether it runs; it must not throw */
  tryAtOnce(key: string, action: () => Promise<void>): boolean {
    if (this.#stopping || this.#running.has(key)) return false;
    this.#hold(key, action());
    return true;
  }

  #hold(key: string, action: Promise<void>): void {
    const run = action.finally(() => {
      this.#running.delete(key);
      if (this.#wokenAgain.delete(key)) this.wake(key);
    });
    this.#running.set(key, run);
  }

  /** Starts nothing more and waits for what runs, at most so long. */
  async stop(milliseconds: number): Promise<void> {
    this.#stopping = true;
    await within(milliseconds, Promise.all(this.#running.values())).catch(() => undefined);
  }
}
