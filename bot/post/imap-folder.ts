import type { ImapFlow } from 'imapflow';
import type { ImapPlace } from './imap-place.js';

/** Milliseconds. `total` bounds one visit, whatever the server does. */
export interface ImapTimeouts {
  readonly connection: number;
  readonly silence: number;
  readonly total: number;
}

const TIMEOUTS: ImapTimeouts = { connection: 15_000, silence: 30_000, total: 600_000 };
/** Nothing that is asked for here is larger: a server can't fill the memory. */
const LARGEST = 4_000_000;

export interface ImapVisit {
  /** Ends the visit at once. */
  readonly leave?: AbortSignal;
  readonly timeouts?: Partial<ImapTimeouts> | undefined;
}

/** Opens a folder for reading only, does something in it, and leaves. @throws what the server or the network refuses */
export async function onImapFolder<T>(
  place: ImapPlace,
  action: (client: ImapFlow) => Promise<T>,
  { leave, timeouts }: ImapVisit = {},
): Promise<T> {
  const { connection, silence, total } = { ...TIMEOUTS, ...timeouts };
  // Loaded here: few services read a mailbox, and all of them start.
  const client = new (await import('imapflow')).ImapFlow({
    host: place.host,
    port: place.port,
    secure: place.secure,
    ...(place.secure || isLoopback(place.host) ? {} : { doSTARTTLS: true }),
    auth: { user: place.user, pass: place.password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: connection,
    greetingTimeout: connection,
    socketTimeout: silence,
    maxLineLength: LARGEST,
    maxLiteralSize: LARGEST,
    maxResponseSize: 2 * LARGEST,
  });
  // The command that is running rejects too.
  client.on('error', () => undefined);
  const end = (): void => {
    client.close();
  };
  const late = AbortSignal.timeout(total);
  const ended = leave === undefined ? late : AbortSignal.any([leave, late]);
  ended.addEventListener('abort', end);
  try {
    ended.throwIfAborted();
    await client.connect();
    await client.mailboxOpen(place.folder, { readOnly: true });
    const result = await action(client);
    await client.logout();
    return result;
  } finally {
    ended.removeEventListener('abort', end);
    end();
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
