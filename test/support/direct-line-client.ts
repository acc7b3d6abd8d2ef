import { createRequire } from 'node:module';
import {
  DirectLine,
  type Activity as ClientActivity,
  type ConnectionStatus,
  type Services,
} from 'botframework-directlinejs';
import type { Activity } from 'botframework-schema';
import { installBrowserGlobals } from './browser-globals.js';
import type { PageToken } from './web-page.js';

installBrowserGlobals();

/** A file that a user picks. */
export interface PickedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the page shows: a received activity. */
export type Shown = Omit<Partial<Activity>, 'channelData'> & { channelData?: Record<string, unknown> };

export interface ClientOptions {
  readonly webSocket?: boolean;
  readonly resume?: boolean;
  /** The language that it names when it starts the conversation. */
  readonly locale?: string;
  /** Its pauses, such as the three seconds before it connects again, last so many times less. */
  readonly timesFaster?: number;
}

/** Its own clock, which its options let an application replace. */
function fastScheduler(times: number): Services['scheduler'] {
  const { async } = createRequire(import.meta.url)('rxjs/scheduler/async') as { async: Scheduler };
  const fast: Scheduler = {
    now: () => Date.now() * times,
    schedule: (work, delay = 0, state) => async.schedule(work, delay / times, state),
  };
  return Object.assign(Object.create(async) as object, fast) as Services['scheduler'];
}

/** Tells how many activities arrive, before the client hands them over. */
function countingSocket(count: (arrived: number) => void): Services['WebSocket'] {
  return class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('message', ({ data }) => {
        const { activities = [] } = JSON.parse(String(data)) as { readonly activities?: readonly unknown[] };
        count(activities.length);
      });
    }
  };
}

interface Scheduler {
  now(): number;
  schedule(work: unknown, delay?: number, state?: unknown): unknown;
}

const place = ({ channelData }: Shown): number => Number(channelData?.['webchat:sequence-id']);

/** Microsoft's own client, with what it received. */
export class DirectLineClient {
  readonly received: Shown[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #directLine: DirectLine;
  readonly #userId: string;
  #arrived = 0;

  constructor(url: string, page: PageToken, options: ClientOptions = {}) {
    this.#userId = page.userId;
    this.#directLine = new DirectLine({
      domain: `${url}/v3/directline`,
      token: page.token,
      webSocket: options.webSocket ?? true,
      pollingInterval: 200,
      random: () => 0,
      ...(options.locale === undefined ? {} : { conversationStartProperties: { locale: options.locale } }),
      WebSocket: countingSocket((arrived) => (this.#arrived += arrived)),
      ...(options.timesFaster === undefined ? {} : { scheduler: fastScheduler(options.timesFaster) }),
      ...(options.resume === true ? { conversationId: page.conversationId } : {}),
    });
    this.#directLine.activity$.subscribe({
      next: (activity) => {
        this.received.push(activity as unknown as Shown);
        for (const watcher of this.#watchers) watcher();
      },
      // The client reports its own end as an error; a test sees it by `status`.
      error: () => undefined,
    });
  }

  get status(): ConnectionStatus {
    return this.#directLine.connectionStatus$.getValue();
  }

  /** The messages in the order in which Web Chat shows them; the client hands over frames that come close together mixed. */
  get messages(): Shown[] {
    return this.received.filter(({ type }) => type === 'message').toSorted((a, b) => place(a) - place(b));
  }

  /** Their texts. */
  get texts(): string[] {
    return this.messages.map(({ text }) => text ?? '');
  }

  /** Posts a message as Web Chat does. @returns the id that the server gave it, or « retry » */
  say(text: string, clientActivityID: string = crypto.randomUUID()): Promise<string> {
    return this.post({ type: 'message', text, channelData: { clientActivityID } });
  }

  /** Posts a message as an application must: under its own mark, again and again until the server says that it has it. */
  async insist(text: string, clientActivityID: string = crypto.randomUUID()): Promise<string> {
    for (;;) {
      const id = await this.say(text, clientActivityID).catch(() => 'retry');
      if (id !== 'retry') return id;
    }
  }

  /** Sends files as Web Chat does. */
  send(
    files: readonly PickedFile[],
    text = '',
    clientActivityID: string = crypto.randomUUID(),
  ): Promise<string> {
    const attachments = files.map(({ name, type, bytes }) => ({
      name,
      contentType: type,
      contentUrl: URL.createObjectURL(new Blob([bytes.slice()], { type })),
    }));
    return this.post({ type: 'message', text, attachments, channelData: { clientActivityID } });
  }

  /** Posts any activity. */
  post(activity: Record<string, unknown>): Promise<string> {
    const from = { id: this.#userId, role: 'user' };
    return new Promise((resolve, reject) => {
      this.#directLine
        .postActivity({ from, ...activity } as unknown as ClientActivity)
        .subscribe(resolve, reject);
    });
  }

  /** Waits until something was received, now or earlier, and all that arrived with it: the client may hand over a later frame first. */
  async until(found: (received: readonly Shown[]) => boolean): Promise<void> {
    while (!found(this.received) || this.received.length < this.#arrived)
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
  }

  /** Waits for a text. */
  untilText(text: string): Promise<void> {
    return this.until(() => this.texts.includes(text));
  }

  /** Leaves. */
  end(): void {
    this.#directLine.end();
  }
}
