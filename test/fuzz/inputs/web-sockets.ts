import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { hostileText } from '../hostile-texts.js';
import type { Play } from '../input.js';
import { hold } from '../violation.js';

const CANARY = /canari[0-9a-z]{12}/gi;
/** Long enough for the server to read what was sent. */
const READING_MS = 20;

/** A WebSocket with frames that no client sends: texts, bytes, too much, broken ones; or an address that opens none. */
export const oddSocket: Play = async (visitor, random) => {
  if (visitor.streamUrl === '') return 'none';
  const url = new URL(visitor.streamUrl);
  url.port = String(visitor.service.port);
  if (random.chance(0.3)) url.searchParams.set('t', random.pick(['', visitor.token, random.word(30)]));
  if (random.chance(0.3))
    url.searchParams.set('watermark', random.pick(['-1', '1e9', 'x', '99999999999', '%00']));
  const origin = random.pick([
    undefined,
    'https://mechant.example',
    'null',
    `http://localhost:${visitor.service.port}`,
  ]);
  const headers = { 'x-forwarded-for': visitor.address };
  visitor.sent.push({ url: url.href, origin });
  const socket = new WebSocket(url, { headers, ...(origin === undefined ? {} : { origin }) });
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    for (const [found] of data.toString('utf8').matchAll(CANARY))
      if (found.toLowerCase() !== visitor.canary) overheard.push(found);
  });
  const opened = await Promise.race([
    once(socket, 'open').then(() => true),
    once(socket, 'unexpected-response').then(() => false),
    once(socket, 'close').then(() => false),
  ]).catch(() => false);
  if (opened) {
    for (let n = random.below(4); n > 0; n--)
      socket.send(
        random.pick<() => string | Buffer>([
          () => '',
          () => hostileText(random),
          () => random.bytes(300),
          () => 'x'.repeat(random.chance(0.2) ? 200_000 : 5000),
          () => '{"activities":[{"type":"message","text":"intrus"}]}',
        ])(),
      );
    await pause(READING_MS);
  }
  socket.terminate();
  hold(overheard.length === 0, `another conversation shows by WebSocket: ${overheard.join()}`);
  return opened ? 'open' : 'refused';
};

const overheard: string[] = [];
