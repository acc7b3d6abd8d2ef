import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

/** How the server misbehaves. Each fault is used up by one connection, in order; then it behaves. */
export type Fault =
  | { readonly at: 'connect' | 'mail' | 'rcpt' | 'data'; readonly reply: number }
  | { readonly at: 'connect' | 'mail' | 'rcpt' | 'message' | 'dot'; readonly cut: true }
  | { readonly at: 'connect' | 'dot'; readonly hang: true }
  | { readonly at: 'rcpt'; readonly refuse: string }
  | { readonly at: 'connect' | 'rcpt' | 'dot'; readonly slow: number };

/** What the server holds, even when it never said so. */
export interface Delivered {
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly mail: ParsedMail;
  /** Milliseconds of real time. */
  readonly at: number;
  /** Whether the server has told the client that it took the message. */
  told: boolean;
  /** Milliseconds from the client's DATA to that answer. */
  took: number;
}

/** Where a session is, for who watches: a message begins to come, is stored, and the client is told so. */
export type Stage = 'message' | 'stored' | 'told';

/** A real SMTP server on loopback that keeps what it takes, and fails as it is told to. */
export class SmtpSink {
  readonly delivered: Delivered[] = [];
  readonly faults: Fault[] = [];
  /** The fault of each connection for which none was set. */
  draw: () => Fault | undefined = () => undefined;
  /** Told of what happens, as it happens. */
  watch: (stage: Stage) => void = () => undefined;
  /** Told of each fault that is committed. */
  struck: (fault: Fault) => void = () => undefined;
  connections = 0;
  /** The sessions that brought a message or began to, by the port of the client. */
  readonly #sending = new Set<number>();
  readonly #sockets = new Map<number, Socket>();
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
        const fault = this.faults.shift() ?? this.draw();
        if (fault !== undefined) this.#faultOf.set(session.id, fault);
        this.#fail(session, 'connect', done, () => {
          done();
        });
      },
      onMailFrom: (_address, session, done) => {
        this.#sending.add(session.remotePort);
        this.#fail(session, 'mail', done, () => {
          done();
        });
      },
      onRcptTo: ({ address }, session, done) => {
        const fault = this.#faultOf.get(session.id);
        if (fault !== undefined && 'refuse' in fault && fault.refuse === address) {
          this.struck(fault);
          done(reply(550));
        } else
          this.#fail(session, 'rcpt', done, () => {
            done();
          });
      },
      onData: (stream, session, done) => {
        const fault = this.#faultOf.get(session.id);
        const chunks: Buffer[] = [];
        const begun = performance.now();
        this.watch('message');
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (fault?.at !== 'message' || chunks.length > 1) return;
          this.struck(fault);
          this.#cut(session.remotePort);
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
            (error, taken) => {
              this.#fail(session, 'dot', done, () => {
                if (taken !== undefined) {
                  taken.told = this.#sockets.has(session.remotePort);
                  taken.took = performance.now() - begun;
                }
                done(error);
                this.watch('told');
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
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, socket);
      const gone = (): void => {
        this.#sockets.delete(port);
        this.#sending.delete(port);
      };
      socket.on('close', gone).on('error', () => undefined);
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

  /** How many clients are handing a message over. */
  get sending(): number {
    return this.#sending.size;
  }

  /** Refuses every new connection for so many milliseconds, as a server that is down does. */
  refuseFor(milliseconds: number): void {
    const { server } = this.#server;
    if (!server.listening) return;
    const { port } = server.address() as AddressInfo;
    server.close();
    setTimeout(() => server.listen(port, '127.0.0.1'), milliseconds).unref();
  }

  /** The messages for one address. */
  to(address: string): readonly Delivered[] {
    return this.delivered.filter(({ to }) => to.includes(address));
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(resolve);
    });
  }

  async #take(
    to: string[],
    chunks: Buffer[],
    fault: Fault | undefined,
    done: (error?: Error, taken?: Delivered) => void,
  ): Promise<void> {
    if (fault?.at === 'data') {
      this.struck(fault);
      done(reply(fault.reply));
      return;
    }
    const raw = Buffer.concat(chunks);
    const taken: Delivered = { to, raw, mail: await simpleParser(raw), at: Date.now(), told: false, took: 0 };
    this.delivered.push(taken);
    this.watch('stored');
    done(undefined, taken);
  }

  #fail(
    session: SMTPServerSession,
    at: Fault['at'],
    done: (error: Error) => void,
    otherwise: () => void,
  ): void {
    const fault = this.#faultOf.get(session.id);
    if (fault?.at !== at || 'refuse' in fault) {
      otherwise();
      return;
    }
    this.struck(fault);
    if ('cut' in fault) this.#cut(session.remotePort);
    else if ('reply' in fault) done(reply(fault.reply));
    else if ('slow' in fault) setTimeout(otherwise, fault.slow).unref();
  }

  #cut(port: number): void {
    this.#sockets.get(port)?.destroy();
  }
}

function reply(code: number): Error {
  return Object.assign(new Error(`refused with ${code}`), { responseCode: code });
}
