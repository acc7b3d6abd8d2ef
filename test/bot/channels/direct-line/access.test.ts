import { once } from 'node:events';
import { expect } from 'chai';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { readSetting } from '../../../../bot/storage/settings.js';
import { HttpClient } from '../../../support/http-client.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

describe('Who may read and write a conversation of the embedded Direct Line', () => {
  let server: TestServer;
  let mine: HttpClient;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    const clocks = { now: () => now, businessNow: () => new Date('2023-05-15T10:00:00Z') };
    server = await startTestServer({ clocks });
    mine = new HttpClient(server.url, await new WebPage().token(server.url));
  });
  afterEach(() => server.end());

  /** Every request that a client makes, on a conversation. */
  const requests = (path: string): Record<string, (h: Record<string, string>) => Promise<Response>> => ({
    resume: (headers) => mine.get(path, headers),
    read: (headers) => mine.get(`${path}/activities`, headers),
    write: (headers) => mine.post(`${path}/activities`, { type: 'message', text: 'x' }, headers),
    upload: (headers) => mine.send(`${path}/upload`, new FormData(), headers),
  });

  for (const name of ['resume', 'read', 'write', 'upload']) {
    it(`${name}: 401 without token`, async () => {
      const answer = await requests(mine.conversation)[name]!({ authorization: '' });
      expect(answer.status).to.equal(401);
    });

    it(`${name}: 403 in another user's conversation`, async () => {
      const theirs = await new WebPage().token(server.url);
      const answer = await requests(`/conversations/${theirs.conversationId}`)[name]!({});
      expect(answer.status).to.equal(403);
    });

    it(`${name}: 403 with a token signed by somebody else, or not at all`, async () => {
      const forged = await new SignJWT({ user: mine.page.userId, conv: mine.page.conversationId })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer('assistant-aap')
        .setAudience('directline')
        .setExpirationTime('1h')
        .sign(new Uint8Array(32));
      const [, payload] = forged.split('.');
      const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload ?? ''}.`;
      for (const token of [forged, none, 'garbage'])
        expect(
          (await requests(mine.conversation)[name]!({ authorization: `Bearer ${token}` })).status,
        ).to.equal(403);
    });
  }

  it('lets no cache keep what was said', async () => {
    const answer = await mine.get(`${mine.conversation}/activities`);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
  });

  it('lets a token live for 12 hours, and each refresh begin anew', async () => {
    now += 11 * 3600 * 1000;
    const refreshed = await mine.send('/tokens/refresh', '');
    const { token } = (await refreshed.json()) as { token: string };
    now += 2 * 3600 * 1000;
    expect((await mine.get(mine.conversation)).status).to.equal(403);
    expect((await mine.get(mine.conversation, { authorization: `Bearer ${token}` })).status).to.equal(200);
  });

  it('says with 404 that a conversation was cleared away, and with 403 that a token comes from an earlier installation', async () => {
    await server.db.deleteFrom('conversations').execute();
    expect((await mine.get(mine.conversation)).status).to.equal(404);
    expect((await mine.send('/tokens/refresh', '')).status).to.equal(404);
    const other = await startTestServer();
    const stranger = new HttpClient(other.url, mine.page);
    expect((await stranger.get(stranger.conversation)).status).to.equal(403);
    await other.end();
  });

  it('keeps its key, so that tokens outlive a restart', async () => {
    const key = await readSetting(server.db, 'cle-des-jetons');
    expect(Buffer.from(key ?? '', 'base64url')).to.have.length(32);
    server = await server.restart();
    const again = new HttpClient(server.url, mine.page);
    expect((await again.get(again.conversation)).status).to.equal(200);
  });

  describe('by WebSocket', () => {
    const streamUrl = async (): Promise<string> => {
      const answer = await mine.get(mine.conversation);
      return ((await answer.json()) as { streamUrl: string }).streamUrl;
    };

    const refusal = async (url: string, origin?: string): Promise<number | undefined> => {
      const socket = new WebSocket(url, origin === undefined ? {} : { origin });
      const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
      return response.statusCode;
    };

    it('opens for the page of its own origin', async () => {
      const socket = new WebSocket(await streamUrl(), { origin: server.url });
      await once(socket, 'open');
      socket.terminate();
    });

    it('serves 20 windows of one conversation; one more takes the place of the oldest', async () => {
      const url = await streamUrl();
      const sockets = [];
      for (let n = 0; n < 21; n++) {
        const socket = new WebSocket(url);
        sockets.push(socket);
        await once(socket, 'open');
      }
      await once(sockets[0]!, 'close');
      expect(sockets.slice(1).every(({ readyState }) => readyState === WebSocket.OPEN)).to.equal(true);
      for (const socket of sockets) socket.terminate();
    });

    it('closes on a message that no client sends, being too large', async () => {
      const socket = new WebSocket(await streamUrl());
      await once(socket, 'open');
      socket.send('x'.repeat(5000));
      const [code] = (await once(socket, 'close')) as [number];
      expect(code).to.equal(1009);
    });

    it('refuses a page of another origin', async () => {
      expect(await refusal(await streamUrl(), 'https://mechant.example')).to.equal(403);
    });

    it('refuses another conversation, a token of the wrong kind, an old one, none, and another path', async () => {
      const url = await streamUrl();
      const theirs = await new WebPage().token(server.url);
      expect(await refusal(url.replace(mine.page.conversationId, theirs.conversationId))).to.equal(403);
      expect(await refusal(url.replace(/t=.*/, `t=${mine.page.token}`))).to.equal(403);
      expect(await refusal(url.replace(/\?.*/, ''))).to.equal(401);
      expect(await refusal(url.replace('/stream', '/flux'))).to.equal(404);
      now += 3600 * 1000;
      expect(await refusal(url)).to.equal(403);
    });
  });

  it('has no way in for the bot framework’s channels while no app is configured', async () => {
    const answer = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer anything' },
      body: JSON.stringify({ type: 'message', serviceUrl: 'urn:assistant-aap:directline' }),
    });
    expect(answer.status).to.equal(404);
  });

  it('answers no other site’s page: no CORS header, not even to a preflight', async () => {
    const headers = { origin: 'https://mechant.example', 'access-control-request-method': 'POST' };
    const answer = await fetch(`${server.url}/v3/directline/conversations`, { method: 'OPTIONS', headers });
    expect(answer.headers.has('access-control-allow-origin')).to.equal(false);
  });
});
