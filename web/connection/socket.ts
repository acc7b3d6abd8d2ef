import type { ActivitySet } from './activity.js';

/** How long a WebSocket may take to open before the page does without. */
const OPEN_MS = 5000;
/** Empty messages keep the connection alive through proxies. */
const HEARTBEAT_MS = 20_000;

/** How a socket's life went. */
export type SocketEnd = 'never-opened' | 'closed';

export interface SocketListener {
  opened(): void;
  received(set: ActivitySet): void;
}

/** One WebSocket of the conversation. */
export class ActivitySocket {
  readonly #socket: WebSocket;
  /** Resolves, never rejects, when the socket is no more. */
  readonly ended: Promise<SocketEnd>;

  constructor(url: string, listener: SocketListener) {
    const socket = new WebSocket(url);
    this.#socket = socket;
    this.ended = new Promise((resolve) => {
      let open = false;
      const tooLate = setTimeout(() => {
        if (!open) socket.close();
      }, OPEN_MS);
      const heartbeat = setInterval(() => {
        if (socket.readyState === socket.OPEN) socket.send('');
      }, HEARTBEAT_MS);
      socket.addEventListener('open', () => {
        open = true;
        listener.opened();
      });
      socket.addEventListener('message', ({ data }) => {
        const set = readFrame(data);
        if (set !== undefined) listener.received(set);
      });
      socket.addEventListener('close', () => {
        clearTimeout(tooLate);
        clearInterval(heartbeat);
        resolve(open ? 'closed' : 'never-opened');
      });
    });
  }

  close(): void {
    this.#socket.close();
  }
}

/** Opens a socket; undefined where the browser won't even try (a plain address on a secure page, a policy). */
export function openSocket(url: string, listener: SocketListener): ActivitySocket | undefined {
  try {
    return new ActivitySocket(url, listener);
  } catch {
    return undefined;
  }
}

function readFrame(data: unknown): ActivitySet | undefined {
  if (typeof data !== 'string' || data === '') return undefined;
  const set = JSON.parse(data) as Partial<ActivitySet>;
  return Array.isArray(set.activities) ? (set as ActivitySet) : undefined;
}
