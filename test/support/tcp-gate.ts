import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A passage to a server on loopback that can be shut and opened again, as when the server or the network is gone. */
export class TcpGate {
  readonly #sockets = new Set<Socket>();
  #open = true;
  #left = Infinity;
  #held: () => void = () => undefined;

  private constructor(
    readonly port: number,
    private readonly end: () => void,
  ) {}

  /** @param target port of the server behind it */
  static async before(target: number): Promise<TcpGate> {
    const server = createServer((socket) => {
      gate.#pass(socket, target);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const gate = new TcpGate((server.address() as AddressInfo).port, () => {
      server.close();
    });
    return gate;
  }

  /** Cuts every connection and lets no other through. */
  shut(): void {
    this.#open = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#open = true;
  }

  /** Lets so many more bytes through to the server, then none. @returns when they are through */
  async holdAfter(bytes: number): Promise<void> {
    this.#left = bytes;
    await new Promise<void>((resolve) => (this.#held = resolve));
  }

  close(): void {
    this.shut();
    this.end();
  }

  #pass(socket: Socket, target: number): void {
    if (!this.#open) {
      socket.destroy();
      return;
    }
    const beyond = connect(target, '127.0.0.1');
    for (const side of [socket, beyond]) {
      this.#sockets.add(side);
      side
        .on('error', () => undefined)
        .on('close', () => {
          this.#sockets.delete(side);
          socket.destroy();
          beyond.destroy();
        });
    }
    beyond.pipe(socket);
    socket.on('end', () => beyond.end());
    socket.on('data', (chunk) => {
      this.#left -= chunk.length;
      if (this.#left > 0) beyond.write(chunk);
      else {
        socket.pause();
        this.#held();
      }
    });
  }
}
