/** Who listens to a stream, as Web Chat does. */
export interface Observer<T> {
  next?(value: T): void;
  error?(error: unknown): void;
  complete?(): void;
}

export interface Subscription {
  unsubscribe(): void;
}

/** The little of an observable that Web Chat uses. */
export interface Subscribable<T> {
  subscribe(observer: Observer<T>): Subscription;
}

/** A stream that keeps what it said for who comes later: the transcript, or only its latest value. */
export class Stream<T> implements Subscribable<T> {
  readonly #observers = new Set<Observer<T>>();
  readonly #said: T[] = [];

  /** @param kept how many values are replayed to who subscribes */
  constructor(private readonly kept: number) {}

  next(value: T): void {
    this.#said.push(value);
    if (this.#said.length > this.kept) this.#said.shift();
    for (const observer of this.#observers) observer.next?.(value);
  }

  subscribe(observer: Observer<T>): Subscription {
    for (const value of this.#said) observer.next?.(value);
    this.#observers.add(observer);
    return { unsubscribe: () => void this.#observers.delete(observer) };
  }
}
