const MINUTES_10 = 600_000;
/** One happens to anybody, with a scan of the wrong kind. */
const TOLERATED = 1;

/**
 * Who lately sent what is out of measure once opened waits before another of their files is examined. Kept in this process
 * alone: it guards the process's own time, and a person known to each replica apart costs each of them two files at most.
 */
export class Pauses {
  readonly #sent = new Map<string, readonly number[]>();

  /** @param now milliseconds of real time */
  constructor(private readonly now: () => number) {}

  /** Notes a file that was out of measure. */
  note(person: string): void {
    this.#forget();
    this.#sent.set(person, [...(this.#sent.get(person) ?? []), this.now()]);
  }

  /** Whether a person is to wait. */
  isPaused(person: string): boolean {
    this.#forget();
    return (this.#sent.get(person) ?? []).length > TOLERATED;
  }

  #forget(): void {
    const since = this.now() - MINUTES_10;
    for (const [person, instants] of this.#sent) {
      const recent = instants.filter((instant) => instant > since);
      if (recent.length === 0) this.#sent.delete(person);
      else if (recent.length < instants.length) this.#sent.set(person, recent);
    }
  }
}
