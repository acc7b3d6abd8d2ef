/** The little of hoodiecrow-imap that the tests use; it brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Folder {
    uidvalidity: number;
    uidnext: number;
    messages: { uid: number; raw: string; flags: string[] }[];
  }

  interface ImapServer {
    readonly server: Server;
    readonly users: Record<string, { password: string }>;
    listen(port: number, host: string, done: () => void): void;
    getMailbox(path: string): Folder;
    appendMessage(path: string, flags: readonly string[], date: string | Date, raw: string): void;
  }

  export default function hoodiecrow(options: {
    readonly plugins: readonly string[];
    readonly storage: object;
  }): ImapServer;
}
