import type { Observer, Subscribable } from '../observable.js';
import { clientIdOf, type Activity } from './activity.js';
import { ConversationOverError, UnreachableError } from './failures.js';
import { Pause } from './pause.js';
import { post } from './post.js';
import type { Session } from './session.js';
import type { Unsent } from './unsent.js';

export interface OutboxListener {
  /** The server has it. */
  sent(): void;
  /** The server won't have it, ever. */
  refused(activity: Activity): void;
  /** It didn't get through; it is tried again. */
  delayed(error: UnreachableError): void;
  /** The conversation is over on the server. @param left whether the visitor left their device */
  over(left: boolean): void;
}

interface Letter {
  readonly activity: Activity;
  readonly observers: Set<Observer<string>>;
  /** It came back. */
  echoed: boolean;
}

/**
 * Sends one message after the other, each until the server has it: repeated under the same mark, it is stored once. Nobody else
 * sends it: a message that is asked for again while it waits is the one that waits.
 */
export class Outbox {
  readonly #letters: Letter[] = [];
  readonly #pause = new Pause();
  #sending = false;
  #ended = false;

  constructor(
    private readonly session: Session,
    private readonly unsent: Unsent,
    private readonly listener: OutboxListener,
  ) {}

  /** Starts with what an earlier page of this tab could not send. */
  resume(): void {
    for (const activity of this.unsent.all()) this.#add({ activity, observers: new Set(), echoed: false });
  }

  /** Sends an activity. @returns says its id, once the server has it */
  post(activity: Activity): Subscribable<string> {
    const letter = this.#waiting(activity) ?? { activity, observers: new Set(), echoed: false };
    if (!this.#letters.includes(letter)) {
      this.unsent.add(activity);
      this.#add(letter);
    }
    return {
      subscribe: (observer) => {
        letter.observers.add(observer);
        return { unsubscribe: () => void letter.observers.delete(observer) };
      },
    };
  }

  /** A message came back: the server has it, whatever became of our attempts. */
  echoed(activity: Activity): void {
    const letter = this.#waiting(activity);
    if (letter === undefined) return;
    letter.echoed = true;
    this.#done(letter, activity.id ?? '');
    this.#pause.wake();
  }

  /** Tries at once. */
  wake(): void {
    this.#pause.wake();
  }

  end(): void {
    this.#ended = true;
    this.#pause.wake();
  }

  #add(letter: Letter): void {
    this.#letters.push(letter);
    if (!this.#sending) void this.#send();
  }

  async #send(): Promise<void> {
    this.#sending = true;
    for (let letter = this.#letters[0]; letter !== undefined && !this.#ended; letter = this.#letters[0]) {
      if (await this.#attempt(letter)) this.#letters.shift();
    }
    this.#sending = false;
  }

  /** @returns whether the letter is done with */
  async #attempt(letter: Letter): Promise<boolean> {
    if (letter.echoed) return true;
    const { activity, observers } = letter;
    try {
      const id = await post(this.session, activity);
      this.#pause.reset();
      this.#done(letter, id);
      this.listener.sent();
      return true;
    } catch (error) {
      if (this.#cameBack(letter)) return true;
      if (error instanceof ConversationOverError) {
        // What is kept goes out in the conversation that replaces this one.
        this.#ended = true;
        this.listener.over(error.left);
        return false;
      }
      if (error instanceof UnreachableError) {
        this.listener.delayed(error);
        await this.#pause.wait(error.retryAfter);
        return false;
      }
      this.unsent.remove(activity);
      for (const observer of observers) observer.error?.(error);
      this.listener.refused(activity);
      return true;
    }
  }

  /** Whether it came back while it was being sent. */
  #cameBack({ echoed }: Letter): boolean {
    return echoed;
  }

  #waiting(activity: Activity): Letter | undefined {
    const mark = clientIdOf(activity);
    return mark === undefined
      ? undefined
      : this.#letters.find((letter) => clientIdOf(letter.activity) === mark);
  }

  #done({ activity, observers }: Letter, id: string): void {
    this.unsent.remove(activity);
    for (const observer of observers) {
      observer.next?.(id);
      observer.complete?.();
    }
    observers.clear();
  }
}
