const MOST_WAITING = 2;

/** A person already has as many jobs waiting as one may. */
export class TooManyWaitingError extends Error {
  constructor() {
    super('Too many jobs of one person wait');
    this.name = 'TooManyWaitingError';
  }
}

/** Whose job it is. */
export interface Sender {
  readonly person: string;
  /** One visitor may come from it as many; absent where the channel doesn't tell. */
  readonly network?: string | undefined;
}

type Job = () => Promise<void>;

/** Jobs by person. */
type People = Map<string, Job[]>;

/**
 * Runs jobs one at a time, and gives each network a turn, and each person of it: whoever brings many waits for themselves,
 * and for no more than one job of each other, under however many names that other comes.
 */
export class FairQueue {
  /** In the order of their turns. */
  readonly #waiting = new Map<string, People>();
  #running: Promise<void> | undefined;

  /** @param mostWaiting jobs of one person that may wait */
  constructor(private readonly mostWaiting = MOST_WAITING) {}

  /**
   * @param signal takes the job out of the queue; one that runs is told by the same signal
   * @throws TooManyWaitingError, the signal's reason, and what the job throws
   */
  run<T>(sender: Sender, job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const leave = (): void => {
        this.#remove(sender, turn);
        reject(signal?.reason as Error);
      };
      const turn = async (): Promise<void> => {
        signal?.removeEventListener('abort', leave);
        await job().then(resolve, reject);
      };
      this.#add(sender, turn);
      signal?.addEventListener('abort', leave, { once: true });
      this.#running ??= this.#runAll();
    });
  }

  /** Resolves when nothing runs or waits. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #runAll(): Promise<void> {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const { sender, job } = next;
      this.#remove(sender, job);
      await job();
      this.#standLast(sender);
    }
    this.#running = undefined;
  }

  /** The first job of the person whose turn it is in the network whose turn it is. */
  #next(): { readonly sender: Sender; readonly job: Job } | undefined {
    for (const [network, people] of this.#waiting)
      for (const [person, [job]] of people)
        if (job !== undefined) return { sender: { person, network }, job };
    return undefined;
  }

  /** Once their job is over: who came meanwhile goes before. */
  #standLast({ person, network = person }: Sender): void {
    const people = this.#waiting.get(network);
    if (people === undefined) return;
    moveLast(people, person);
    moveLast(this.#waiting, network);
  }

  #add({ person, network = person }: Sender, job: Job): void {
    const people = this.#waiting.get(network) ?? new Map<string, Job[]>();
    const jobs = people.get(person) ?? [];
    if (jobs.length >= this.mostWaiting) throw new TooManyWaitingError();
    this.#waiting.set(network, people.set(person, [...jobs, job]));
  }

  #remove({ person, network = person }: Sender, job: Job): void {
    const people = this.#waiting.get(network);
    const left = (people?.get(person) ?? []).filter((each) => each !== job);
    if (left.length > 0) people?.set(person, left);
    else people?.delete(person);
    if (people?.size === 0) this.#waiting.delete(network);
  }
}

function moveLast<T>(turns: Map<string, T>, name: string): void {
  const own = turns.get(name);
  if (own === undefined) return;
  turns.delete(name);
  turns.set(name, own);
}
