import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { HttpClient } from '../../../support/http-client.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

const QUICK = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
/** More than the connection and the service keep for who doesn't read. */
const MESSAGES = 400;
const LENGTH = 100_000;

describe('A client that is slow on purpose', () => {
  let server: TestServer;
  afterEach(() => server.end());

  /** Says something by a connection of its own. @returns what came back until the server closed it */
  async function answerTo(text: string): Promise<string> {
    const socket: Socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => (answer += String(bytes)));
    socket.write(text);
    await once(socket, 'close');
    return answer;
  }

  it('and does not end its headers is let go', async () => {
    server = await startTestServer({ settings: { socketTimes: QUICK } });
    expect(await answerTo('GET /sante HTTP/1.1\r\nHost: a\r\nX-Lent: ')).to.match(/^HTTP\/1\.1 408 /);
  });

  it('and does not end its message is let go, and nothing of it is kept', async () => {
    server = await startTestServer({ settings: { socketTimes: QUICK } });
    const { token, conversationId } = await new WebPage().token(server.url);
    const headers = [
      `POST /v3/directline/conversations/${conversationId}/activities HTTP/1.1`,
      'Host: a',
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
    ];
    expect(await answerTo(`${headers.join('\r\n')}\r\n\r\n{"type":"message",`)).to.match(/^HTTP\/1\.1 408 /);
    const kept = await server.db.selectFrom('inbox').select('json').execute();
    expect(kept.filter(({ json }) => json.includes('"message"'))).to.deep.equal([]);
  });

  it('and does not read what is said is let go, and finds it all when it comes back', async () => {
    server = await startTestServer({
      runTurn: async (context) => {
        if (context.activity.type !== 'message') return;
        for (let n = 0; n < MESSAGES; n++) await context.sendActivity('x'.repeat(LENGTH));
      },
    });
    const client = new HttpClient(server.url, await new WebPage().token(server.url));
    const { streamUrl } = (await (await client.get(client.conversation)).json()) as { streamUrl: string };
    const reader = new WebSocket(streamUrl);
    await once(reader, 'open');
    reader.pause();
    const closed = once(reader, 'close');
    await client.say('Tout');
    let said = 0;
    for (let watermark = '0'; said < MESSAGES;) {
      const answer = await client.get(`${client.conversation}/activities?watermark=${watermark}`);
      const page = (await answer.json()) as { watermark: string; activities: { text?: string }[] };
      watermark = page.watermark;
      said += page.activities.filter(({ text }) => text?.length === LENGTH).length;
    }
    reader.resume();
    const [code] = (await closed) as [number];
    expect(code, 'the server hung up').to.equal(1006);
  });
});
