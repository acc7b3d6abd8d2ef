import { connect, type Socket } from 'node:net';
import type { ClamdPlace } from './clamd-place.js';
import type { Analyse, Scanner, TropGros } from './scanner.js';

/** An applicant waits for it: what has not been said by then is asked again later. */
const TIME_LIMIT_MS = 10_000;
/** Well under what clamd takes at once. */
const CHUNK = 64 * 1024;
const LONGEST_ANSWER = 1024;
/** Said in the middle of a stream, which it then reads no further: the file is over its StreamMaxLength. */
const TOO_LARGE = 'INSTREAM size limit exceeded. ERROR';

/** The ClamAV daemon, by its INSTREAM command: it sees the bytes and nothing else. Whatever it says besides a verdict is no verdict. */
export class Clamd implements Scanner {
  constructor(
    private readonly place: ClamdPlace,
    private readonly tropGros: TropGros = 'refuser',
    private readonly timeLimitMs = TIME_LIMIT_MS,
  ) {}

  async scan(bytes: Uint8Array): Promise<Analyse> {
    const socket = connect(this.place);
    const timer = setTimeout(() => {
      socket.destroy(new Error('clamd is silent'));
    }, this.timeLimitMs);
    try {
      send(socket, bytes);
      return this.#read(await answer(socket));
    } catch {
      return 'indisponible';
    } finally {
      clearTimeout(timer);
      socket.destroy();
    }
  }

  #read(said: string): Analyse {
    if (said === 'stream: OK') return 'sain';
    if (said === TOO_LARGE) return this.tropGros === 'accepter' ? 'non_verifie' : 'trop_gros_antivirus';
    return said.startsWith('stream: ') && said.endsWith(' FOUND') ? 'infecte' : 'indisponible';
  }
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const chunk = bytes.subarray(start, start + CHUNK);
    socket.write(length(chunk.length));
    socket.write(chunk);
  }
  socket.write(length(0));
}

function length(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return bytes;
}

/** @throws when the connection fails or ends before the answer does */
function answer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      said += String(text);
      const end = said.indexOf('\0');
      if (end >= 0) resolve(said.slice(0, end));
      else if (said.length > LONGEST_ANSWER) reject(new Error('clamd says too much'));
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('clamd hung up'));
    });
  });
}
