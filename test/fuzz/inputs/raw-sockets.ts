import { connect } from 'node:net';
import type { Play } from '../input.js';
import { mutateBytes } from '../mutate.js';
import type { Random } from '../random.js';
import { hold } from '../violation.js';
import type { Visitor } from '../visitor.js';

/** A server may wait for the rest of a request; nobody here does for longer. */
const PATIENCE_MS = 150;

/** Bytes that are hardly HTTP: bad lines, chunks that lie, two lengths, a request cut short, several at once. */
export const rawBytes: Play = async (visitor, random) => {
  const bytes = random.chance(0.5) ? mutateBytes(request(visitor, random), random) : request(visitor, random);
  visitor.sent.push(bytes.toString('latin1').slice(0, 2000));
  const answer = await exchange(visitor.service.port, bytes);
  for (const [, status] of answer.matchAll(/^HTTP\/1\.\d (\d{3})/gm))
    hold(Number(status) < 500 || status === '503', `raw bytes are answered: ${answer.slice(0, 300)}`);
  return /^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1] ?? 'closed';
};

function request(visitor: Visitor, random: Random): Buffer {
  const path = `${visitor.path}/activities`;
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${visitor.token}\r\nContent-Type: application/json\r\n`;
  return Buffer.from(
    random.pick([
      `${head}Transfer-Encoding: chunked\r\n\r\n5\r\n{"typ\r\nffffffff\r\n`,
      `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n`,
      `${head}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
      `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{}`,
      `${head}Content-Length: -1\r\n\r\n{}`,
      `${head}Content-Length: 900000000\r\n\r\n{}`,
      `${head}Content-Length: 20\r\nExpect: 100-continue\r\n\r\n{"type":`,
      `${head}Content-Length: 4\r\nContent-Encoding: gzip\r\n\r\nabcd`,
      `GET / HTTP/1.1\r\n\r\n`,
      `GET / HTTP/9.9\r\nHost: x\r\n\r\n`,
      `GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n`,
      `CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET /v3/directline/conversations/${visitor.conversationId}/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET ${visitor.path}/stream?t=${visitor.token} HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a b\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\n${'X-N: 1\r\n'.repeat(3000)}\r\n`,
      `\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03`,
      `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`.repeat(2),
      `GET /${'a'.repeat(30_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET /%00%ff HTTP/1.1\r\nHost: x\r\nCookie: aap_visiteur=\x80\xff\r\nConnection: close\r\n\r\n`,
    ]),
    'latin1',
  );
}

/** Sends bytes and half-closes. @returns what came back until the server closed, or patience ended */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const end = (): void => {
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    socket.setTimeout(PATIENCE_MS, end);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', end);
    socket.on('close', end);
  });
}
