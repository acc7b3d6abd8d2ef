import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import type { ImapTimeouts } from '../../bot/post/imap-folder.js';
import { parseImapPlace, type ImapPlace } from '../../bot/post/imap-place.js';

/** A machine that does other things too is waited for. */
export const PATIENT: ImapTimeouts = { connection: 600_000, silence: 600_000, total: 600_000 };

const USER = 'testuser';
const PASSWORD = 'testpass';

/** A real IMAP server on loopback, with an inbox and « Sent », that can be shut, refuse its user, or fall silent. */
export class ImapServer {
  /** Connections taken so far. */
  connections = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = hoodiecrow({
    plugins: ['ID', 'ENABLE', 'UIDPLUS', 'IDLE'],
    storage: { INBOX: { uidvalidity: 1 }, '': { folders: { Sent: {} } } },
  });
  #port = 0;
  #silent = false;

  static async start(): Promise<ImapServer> {
    const imap = new ImapServer();
    const { server } = imap.#server;
    server.on('connection', (socket: Socket) => {
      imap.connections++;
      imap.#sockets.add(socket);
      if (imap.#silent) socket.removeAllListeners('data').resume();
      socket.on('close', () => imap.#sockets.delete(socket)).on('error', () => undefined);
    });
    await imap.open();
    return imap;
  }

  /** What the setting of the folder would be. */
  place(folder = 'INBOX', password = PASSWORD): ImapPlace {
    const place = parseImapPlace(
      `imap://${USER}:${password}@127.0.0.1:${this.#port}/${encodeURIComponent(folder)}`,
    );
    if (place === undefined) throw new Error('The server has no address');
    return place;
  }

  /** Puts a message into a folder. @returns its UID */
  deliver(raw: Buffer | string, at = new Date(), folder = 'INBOX'): number {
    const text = typeof raw === 'string' ? Buffer.from(raw).toString('latin1') : raw.toString('latin1');
    const date = at.toUTCString().replace(/^\w+, (\d\d) (\w+) (\d+) (\S+) GMT$/, '$1-$2-$3 $4 +0000');
    this.#server.appendMessage(folder, [], date, text);
    return this.#server.getMailbox(folder).messages.at(-1)?.uid ?? 0;
  }

  /** The flags of each message of the inbox. */
  get flags(): readonly (readonly string[])[] {
    return this.#server.getMailbox('INBOX').messages.map(({ flags }) => flags);
  }

  /** Builds the inbox anew: the same messages, by other UIDs. */
  rebuild(): void {
    const inbox = this.#server.getMailbox('INBOX');
    inbox.uidvalidity++;
    for (const [n, message] of inbox.messages.entries()) message.uid = n + 101;
    inbox.uidnext = inbox.messages.length + 101;
  }

  /** From now on, connections are taken and nothing is ever answered. */
  fallSilent(): void {
    this.#silent = true;
  }

  /** Changes the password. */
  lock(password: string): void {
    this.#server.users[USER] = { password };
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.server.address() as AddressInfo).port;
  }

  /** Is down until it is opened again. */
  async close(): Promise<void> {
    const closed = once(this.#server.server, 'close');
    this.#server.server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
