import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** How the server misbehaves. Each fault is used up by one connection, in order; then it behaves. */
export type Fault =
  | { readonly at: 'connect' | 'mail' | 'rcpt' | 'data'; readonly reply: number }
  | { readonly at: 'connect' | 'mail' | 'rcpt' | 'message' | 'dot'; readonly cut: true }
  | { readonly at: 'connect' | 'dot'; readonly hang: true }
  | { readonly at: 'rcpt'; readonly refuse: string };

/** What the server holds: `stored` even when it never said so. */
export interface Delivered {
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly mail: ParsedMail;
}

/** A real SMTP server on loopback that keeps what it takes, and fails as it is told to. */
export class SmtpSink {
  readonly delivered: Delivered[] = [];
  readonly faults: Fault[] = [];
  connections = 0;
  readonly #sockets = new Set<Socket>();
  readonly #faultOf = new Map<string, Fault>();
  readonly #server: SMTPServer;

  private constructor(options: SMTPServerOptions) {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onConnect: (session, done) => {
        this.connections++;
        const fault = this.faults.shift();
        if (fault !== undefined) this.#faultOf.set(session.id, fault);
        this.#fail(session.id, 'connect', done, () => {
          done();
        });
      },
      onMailFrom: (_address, session, done) => {
        this.#fail(session.id, 'mail', done, () => {
          done();
        });
      },
      onRcptTo: ({ address }, session, done) => {
        const fault = this.#faultOf.get(session.id);
        if (fault !== undefined && 'refuse' in fault && fault.refuse === address) done(reply(550));
        else
          this.#fail(session.id, 'rcpt', done, () => {
            done();
          });
      },
      onData: (stream, session, done) => {
        const fault = this.#faultOf.get(session.id);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (fault?.at === 'message') this.#cut();
        });
        stream.on('end', () => {
          if (stream.sizeExceeded) {
            done(reply(552));
            return;
          }
          void this.#take(
            session.envelope.rcptTo.map(({ address }) => address),
            chunks,
            fault,
            (error) => {
              this.#fail(session.id, 'dot', done, () => {
                done(error);
              });
            },
          );
        });
      },
      ...options,
    });
    this.#server.on('error', () => undefined);
    this.#server.server.on('connection', (socket: Socket) => {
      // Node crashes when the socket below a TLS socket is destroyed.
      if (options.secure === true) return;
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    });
  }

  /** Starts on a free port. */
  static async start(options: SMTPServerOptions = {}): Promise<SmtpSink> {
    const sink = new SmtpSink(options);
    await new Promise<void>((resolve) => sink.#server.listen(0, '127.0.0.1', resolve));
    return sink;
  }

  /** What SMTP_URL would be. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  /** The messages for one address. */
  to(address: string): readonly Delivered[] {
    return this.delivered.filter(({ to }) => to.includes(address));
  }

  async stop(): Promise<void> {
    this.#cut();
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }

  async #take(
    to: string[],
    chunks: Buffer[],
    fault: Fault | undefined,
    done: (error?: Error) => void,
  ): Promise<void> {
    if (fault?.at === 'data') {
      done(reply(fault.reply));
      return;
    }
    const raw = Buffer.concat(chunks);
    this.delivered.push({ to, raw, mail: await simpleParser(raw) });
    done();
  }

  #fail(session: string, at: Fault['at'], done: (error: Error) => void, otherwise: () => void): void {
    const fault = this.#faultOf.get(session);
    if (fault?.at !== at || 'refuse' in fault) otherwise();
    else if ('cut' in fault) this.#cut();
    else if ('reply' in fault) done(reply(fault.reply));
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

function reply(code: number): Error {
  return Object.assign(new Error(`refused with ${code}`), { responseCode: code });
}
