import type { ActivitySet } from './activity.js';
import { ConversationOverError, UnreachableError } from './failures.js';
import { Pause } from './pause.js';
import type { Session } from './session.js';
import { openSocket, type ActivitySocket } from './socket.js';

/** Whether the server answers; `busy`: it answers that it is asked too often. */
export type Reach = 'online' | 'lost' | 'busy';

export interface ReceiverListener {
  received(set: ActivitySet): void;
  reach(reach: Reach): void;
  /** The conversation is over on the server. @param left whether the visitor left their device */
  over(left: boolean): void;
}

const POLL_MS = 1000;
const IDLE_POLL_MS = 4000;
/** Without news for so long, polling is slower. */
const IDLE_AFTER_MS = 60_000;
/** How long the page does with polling before it tries a WebSocket again. */
const POLLING_MS = 5 * 60_000;

/** Receives what is said, by WebSocket or, where none gets through, by polling; starts again for ever, where it stopped. */
export class Receiver {
  readonly #pause = new Pause();
  #watermark = '';
  #socket: ActivitySocket | undefined;
  #ended = false;
  #lastNews = Date.now();

  constructor(
    private readonly session: Session,
    private readonly listener: ReceiverListener,
  ) {}

  /** Runs until `end`. */
  async run(): Promise<void> {
    while (!this.#isEnded()) {
      try {
        await this.#connect();
      } catch (error) {
        if (this.#isEnded()) return;
        if (error instanceof ConversationOverError) {
          this.listener.over(error.left);
          return;
        }
        const { busy, retryAfter } = error instanceof UnreachableError ? error : new UnreachableError(error);
        this.listener.reach(busy ? 'busy' : 'lost');
        await this.#pause.wait(retryAfter);
      }
    }
  }

  /** Looks at once: the network came back, or a message was sent. */
  wake(): void {
    this.#lastNews = Date.now();
    this.#pause.wake();
  }

  /** Fetches what the socket may have failed to bring; a socket that is dead without knowing it is replaced. */
  async check(): Promise<void> {
    try {
      await this.#fetch();
    } catch {
      if (this.#isEnded()) return;
      this.listener.reach('lost');
      this.#socket?.close();
    }
  }

  end(): void {
    this.#ended = true;
    this.#socket?.close();
    this.#pause.wake();
  }

  #isEnded(): boolean {
    return this.#ended;
  }

  async #connect(): Promise<void> {
    const { streamUrl } = (await this.session.ask(`?watermark=${this.#watermark}`)) as { streamUrl: string };
    if (this.#isEnded()) return;
    const listener = {
      opened: () => {
        this.#reached();
      },
      received: (set: ActivitySet) => {
        this.#receive(set);
      },
    };
    this.#socket = openSocket(streamUrl, listener);
    const end = (await this.#socket?.ended) ?? 'never-opened';
    this.#socket = undefined;
    if (end === 'never-opened') await this.#poll();
    else if (!this.#isEnded()) await this.#pause.wait();
  }

  async #poll(): Promise<void> {
    const until = Date.now() + POLLING_MS;
    while (!this.#isEnded() && Date.now() < until) {
      await this.#fetch();
      await this.#pause.sleep(Date.now() - this.#lastNews < IDLE_AFTER_MS ? POLL_MS : IDLE_POLL_MS);
    }
  }

  async #fetch(): Promise<void> {
    const set = (await this.session.ask(`/activities?watermark=${this.#watermark}`)) as ActivitySet;
    this.#receive(set);
    this.#reached();
  }

  #reached(): void {
    this.#pause.reset();
    this.listener.reach('online');
  }

  #receive(set: ActivitySet): void {
    if (set.watermark !== undefined && Number(set.watermark) > Number(this.#watermark))
      this.#watermark = set.watermark;
    if (set.activities.length === 0) return;
    this.#lastNews = Date.now();
    this.listener.received(set);
  }
}
