const MOST_WAITING = 2;

/** A person already has as many jobs waiting as one may. */
export class TooManyWaitingError extends Error {
  constructor() {
    super('Too many jobs of one person wait');
    this.name = 'TooManyWaitingError';
  }
}

type Job = () => Promise<void>;

/** Runs jobs one at a time, and gives each person a turn: whoever brings many waits for themselves, and for no more than one job of each other. */
export class FairQueue {
  /** In the order of their turns. */
  readonly #waiting = new Map<string, Job[]>();
  #running: Promise<void> | undefined;

  /** @param mostWaiting jobs of one person that may wait */
  constructor(private readonly mostWaiting = MOST_WAITING) {}

  /**
   * @param signal takes the job out of the queue; one that runs is told by the same signal
   * @throws TooManyWaitingError, the signal's reason, and what the job throws
   */
  run<T>(person: string, job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const jobs = this.#waiting.get(person) ?? [];
      if (jobs.length >= this.mostWaiting) throw new TooManyWaitingError();
      const leave = (): void => {
        this.#remove(person, turn);
        reject(signal?.reason as Error);
      };
      const turn = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave);
        await job().then(resolve, reject);
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.set(person, [...jobs, turn]);
      this.#running ??= this.#runAll();
    });
  }

  /** Resolves when nothing runs or waits. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #runAll(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) await next();
    this.#running = undefined;
  }

  /** The first job of the person whose turn it is, who then stands last. */
  #next(): Job | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [person, [job, ...others]] = first;
    this.#waiting.delete(person);
    if (others.length > 0) this.#waiting.set(person, others);
    return job;
  }

  #remove(person: string, job: Job): void {
    const left = (this.#waiting.get(person) ?? []).filter((each) => each !== job);
    if (left.length > 0) this.#waiting.set(person, left);
    else this.#waiting.delete(person);
  }
}
