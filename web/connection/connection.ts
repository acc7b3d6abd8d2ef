import { Stream, type Subscribable } from '../observable.js';
import { clientIdOf, type Activity, type ActivitySet } from './activity.js';
import { Outbox } from './outbox.js';
import { Receiver, type Reach } from './receiver.js';
import type { Session } from './session.js';
import type { Unsent } from './unsent.js';

/** Web Chat's word for « connected ». It is told nothing else: losses are ours to mend and to show. */
const ONLINE = 2;
/** When nothing came this long after a message was taken, the socket may be dead without knowing it. */
const SILENCE_MS = 5000;

export interface ConnectionListener {
  reach(reach: Reach): void;
  /** A message that the server turned away for good. */
  refused(activity: Activity): void;
  /** The conversation is over on the server. @param left the visitor left their device; else another one is to be opened */
  over(left: boolean): void;
}

export interface ConnectionOptions {
  readonly session: Session;
  readonly unsent: Unsent;
  readonly listener: ConnectionListener;
  /** How an activity is shown: names put in, and the like. */
  readonly present: (activity: Activity) => Activity;
}

/**
 * A conversation, in the shape that Web Chat expects of its « directLine ». Unlike Microsoft's client it falls back from
 * WebSocket to polling and back, outlives an expired token and a server that is away, and loses no message meanwhile.
 */
export class Connection {
  readonly activity$ = new Stream<Activity>(Infinity);
  readonly connectionStatus$ = new Stream<number>(1);
  readonly #receiver: Receiver;
  readonly #outbox: Outbox;
  /** What was sent and did not come back yet, by its mark. */
  readonly #posted = new Map<string, Activity>();
  #ended = false;
  #renewal: ReturnType<typeof setInterval> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: ConnectionOptions) {
    const { session, unsent, listener } = options;
    const over = (left: boolean): void => {
      if (this.#ended) return;
      this.end();
      listener.over(left);
    };
    this.#receiver = new Receiver(session, {
      received: (set) => {
        this.#receive(set);
      },
      reach: (reach) => {
        if (reach === 'online') this.#outbox.wake();
        listener.reach(reach);
      },
      over,
    });
    this.#outbox = new Outbox(session, unsent, {
      sent: () => {
        listener.reach('online');
        this.#receiver.wake();
        this.#expectEcho();
      },
      delayed: ({ busy }) => {
        listener.reach(busy ? 'busy' : 'lost');
      },
      refused: (activity) => {
        listener.refused(activity);
      },
      over,
    });
    this.connectionStatus$.next(ONLINE);
  }

  /** Web Chat reads the visitor's id in it. */
  get token(): string {
    return this.options.session.token;
  }

  /** Starts to receive, from the first message of the conversation, and sends what waits. */
  start(): void {
    const { session } = this.options;
    this.#renewal = setInterval(() => void session.refresh(), session.renewAfter);
    this.#outbox.resume();
    void this.#receiver.run();
  }

  /** Sends what Web Chat made of what the person typed, chose or joined. */
  postActivity(activity: Activity): Subscribable<string> {
    const mark = clientIdOf(activity);
    if (mark !== undefined) this.#posted.set(mark, activity);
    return this.#outbox.post(activity);
  }

  /** Sends a message that was refused once more, as it was and under its own mark: the server answers it once at most. */
  postAgain(activity: Activity): Subscribable<string> {
    // What Web Chat shows of a file has no bytes any more.
    return this.#outbox.post(this.#posted.get(clientIdOf(activity) ?? '') ?? activity);
  }

  /** Tries at once: the network came back. */
  wake(): void {
    this.#receiver.wake();
    this.#outbox.wake();
    void this.#receiver.check();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#silence);
    clearInterval(this.#renewal);
    this.#receiver.end();
    this.#outbox.end();
  }

  #receive(set: ActivitySet): void {
    clearTimeout(this.#silence);
    for (const activity of set.activities) {
      if (activity.from?.role === 'user') this.#echoed(activity);
      this.activity$.next(this.options.present(activity));
    }
  }

  /** A message that came back needs no sender any more. */
  #echoed(activity: Activity): void {
    this.#posted.delete(clientIdOf(activity) ?? '');
    this.#outbox.echoed(activity);
  }

  #expectEcho(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => void this.#receiver.check(), SILENCE_MS);
  }
}
