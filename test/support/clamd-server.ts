import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { ClamdPlace } from '../../bot/scan/clamd-place.js';

/** The harmless text that every virus scanner takes for a virus (eicar.org). */
export const EICAR = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;

/** What makes it unable to judge a file, and that file alone. */
export const UNREADABLE = 'UNREADABLE-BY-CLAMD';

/** How it behaves: as clamd does, silent, hanging up in the middle, saying something else, saying too much, or half a verdict. */
export type Mood = 'juge' | 'muet' | 'raccroche' | 'erreur' | 'bavard' | 'moitie';

/** A real TCP server that speaks clamd's protocol, and knows one virus. */
export class ClamdServer {
  mood: Mood = 'juge';
  /** Bytes: its StreamMaxLength. */
  limit = Infinity;
  /** What each complete stream held. */
  readonly received: Buffer[] = [];
  readonly #sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ClamdServer> {
    const server = createServer();
    const clamd = new ClamdServer(server);
    server.on('connection', (socket) => {
      clamd.#serve(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get place(): ClamdPlace {
    return { host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.server.close();
  }

  #serve(socket: Socket): void {
    let bytes = Buffer.alloc(0);
    this.#sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      if (this.mood === 'raccroche') socket.destroy();
      if (bytes.length > this.limit && this.mood === 'juge') {
        // As the real one: it answers at once, reads no further, and closes on what is still coming.
        socket.pause().write('INSTREAM size limit exceeded. ERROR\0');
        socket.destroySoon();
        return;
      }
      const stream = streamIn(bytes);
      if (stream === undefined) return;
      this.received.push(stream);
      socket.write(this.#answer(stream));
      if (this.mood === 'moitie') socket.end();
    });
  }

  #answer(stream: Buffer): string {
    if (this.mood === 'muet') return '';
    if (this.mood === 'erreur') return 'COMMAND READ TIMED OUT\0';
    if (this.mood === 'bavard') return 'x'.repeat(5000);
    if (this.mood === 'moitie') return 'stream: OK';
    if (stream.includes(UNREADABLE)) return "stream: Can't allocate memory ERROR\0";
    return stream.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
  }
}

/** The bytes of a stream that is complete. @throws when it is no INSTREAM */
function streamIn(bytes: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0');
  if (bytes.length >= command.length && !bytes.subarray(0, command.length).equals(command))
    throw new Error('Not INSTREAM');
  const chunks: Buffer[] = [];
  for (let at = command.length; at + 4 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return Buffer.concat(chunks);
    chunks.push(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return undefined;
}
