import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { Database } from '../../storage/database.js';
import { activitiesAfter, type Entry, type TranscriptActivity } from '../../storage/transcripts.js';
import { describeError } from '../../core/errors.js';
import { isStorageUnavailable } from '../../storage/storage-unavailable.js';
import { isDeparture } from '../../turns/departure.js';

const PAGE = 50;
/** A client that doesn't read is let go; it comes back with its watermark. */
const BUFFER_LIMIT = 4 * 1024 * 1024;
const HEARTBEAT_MS = 25_000;
const GOODBYE_MS = 500;
/** How long a transcript that could not be read is left alone. */
const STORAGE_RETRY_MS = 2000;
const RESTART = [1012, 'restart'] as const;
/** Tabs of one conversation; the oldest gives way. */
const CLIENTS_PER_CONVERSATION = 20;

interface Client {
  readonly socket: WebSocket;
  readonly conversationId: string;
  watermark: number;
  alive: boolean;
  sending: boolean;
  more: boolean;
}

/** The WebSockets of this process. Each one reads the transcript from its own watermark: no gap, no change of order. */
export class StreamHub {
  readonly #clients = new Map<string, Set<Client>>();
  readonly #heartbeat: NodeJS.Timeout;
  #closed = false;

  constructor(
    private readonly db: Database,
    private readonly log: Logger,
  ) {
    this.#heartbeat = setInterval(() => {
      this.#beat();
    }, HEARTBEAT_MS).unref();
  }

  /** Sends a conversation from a watermark on, and then whatever is added. */
  attach(socket: WebSocket, conversationId: string, watermark: number): void {
    if (this.#closed) {
      goodbye(socket, ...RESTART);
      return;
    }
    const client: Client = { socket, conversationId, watermark, alive: true, sending: false, more: false };
    const clients = this.#clients.get(conversationId) ?? new Set();
    this.#clients.set(conversationId, clients.add(client));
    if (clients.size > CLIENTS_PER_CONVERSATION) [...clients][0]?.socket.terminate();
    socket.on('pong', () => (client.alive = true));
    // Clients send empty messages to see whether the connection lives; there is nothing to read in them.
    socket.on('message', () => (client.alive = true));
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      clients.delete(client);
      if (clients.size === 0 && this.#clients.get(conversationId) === clients)
        this.#clients.delete(conversationId);
    });
    this.#send(client);
  }

  /** The transcript of a conversation has grown. @param head its last place, when it is known: who has seen that much reads nothing */
  notify(conversationId: string, head = Infinity): void {
    for (const client of this.#clients.get(conversationId) ?? [])
      if (client.watermark < head) this.#send(client);
  }

  /** The transcript of a conversation has grown by these: who has seen all that goes before is shown them, the others read. */
  push(conversationId: string, entries: readonly Entry[]): void {
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return;
    for (const client of this.#clients.get(conversationId) ?? [])
      if (!client.sending && client.watermark === first.seq - 1) this.#show(client, entries);
      else if (client.watermark < last.seq) this.#send(client);
  }

  /** Any transcript may have grown. */
  notifyAll(): void {
    for (const conversationId of this.#clients.keys()) this.notify(conversationId);
  }

  /** Shows an activity that is not part of the transcript (typing). */
  show(conversationId: string, activity: TranscriptActivity): void {
    for (const { socket } of this.#clients.get(conversationId) ?? [])
      this.#write(socket, { activities: [activity] });
  }

  /** Says goodbye to all clients; they reconnect where the service comes back. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#heartbeat);
    for (const clients of this.#clients.values())
      for (const { socket } of clients) goodbye(socket, ...RESTART);
  }

  #send(client: Client): void {
    client.more = true;
    if (client.sending) return;
    this.#pump(client).catch((error: unknown) => {
      this.log.error(describeError(error), 'stream failed');
      if (isStorageUnavailable(error)) this.#sendLater(client);
      else client.socket.terminate();
    });
  }

  /** A storage that is away leaves a client connected: it still reads why its answer is held up. */
  #sendLater(client: Client): void {
    setTimeout(() => {
      if (client.socket.readyState === client.socket.OPEN) this.#send(client);
    }, STORAGE_RETRY_MS).unref();
  }

  async #pump(client: Client): Promise<void> {
    client.sending = true;
    try {
      while (client.more && client.socket.readyState === client.socket.OPEN) {
        // It may be told of more while it reads.
        client.more = false;
        if (await this.#sendPage(client)) client.more = true;
      }
    } finally {
      client.sending = false;
    }
  }

  /** Sends what comes next. @returns whether there may be more */
  async #sendPage(client: Client): Promise<boolean> {
    const entries = await activitiesAfter(this.db, client.conversationId, client.watermark, PAGE);
    this.#show(client, entries);
    return entries.length === PAGE;
  }

  #show(client: Client, entries: readonly Entry[]): void {
    const last = entries.at(-1);
    if (last === undefined || client.socket.readyState !== client.socket.OPEN) return;
    client.watermark = last.seq;
    const activities = entries.map((entry) => entry.activity);
    this.#write(client.socket, { activities, watermark: String(last.seq) });
    if (activities.some(isDeparture)) goodbye(client.socket, 1000, 'left');
  }

  #write(socket: WebSocket, frame: object): void {
    socket.send(JSON.stringify(frame));
    if (socket.bufferedAmount > BUFFER_LIMIT) socket.terminate();
  }

  #beat(): void {
    for (const clients of this.#clients.values())
      for (const client of clients) {
        if (!client.alive) client.socket.terminate();
        client.alive = false;
        if (client.socket.readyState === client.socket.OPEN) client.socket.ping();
      }
  }
}

function goodbye(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => {
    socket.terminate();
  }, GOODBYE_MS).unref();
}
