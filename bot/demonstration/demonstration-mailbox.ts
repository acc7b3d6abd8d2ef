import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { MailboxStore } from './mailbox-store.js';

/** A mail server of one's own, on loopback, for the demonstration. */
export interface DemonstrationMailbox {
  /** What SMTP_URL would be. */
  readonly url: string;
  readonly store: MailboxStore;
  stop(): Promise<void>;
}

const LARGEST = 60_000_000;

/** Starts a real SMTP server on a free port of 127.0.0.1; it keeps what it takes under `<dataDir>/boite`, and answers once it is on the disk. */
export async function startDemonstrationMailbox(dataDir: string): Promise<DemonstrationMailbox> {
  const store = new MailboxStore(join(dataDir, 'boite'));
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) done(Object.assign(new Error('Message too big'), { responseCode: 552 }));
        else
          store.add(Buffer.concat(chunks)).then(
            () => {
              done();
            },
            (error: unknown) => {
              done(Object.assign(new Error('Not stored', { cause: error }), { responseCode: 451 }));
            },
          );
      });
    },
  });
  // A connection that breaks is the client's loss: the letter comes again.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    store,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
