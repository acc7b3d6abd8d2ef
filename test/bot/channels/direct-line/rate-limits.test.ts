import { expect } from 'chai';
import { DEFAULT_SERVER_SETTINGS } from '../../../../bot/compose/server.js';
import type { RateLimits } from '../../../../bot/http/limits.js';
import { HttpClient } from '../../../support/http-client.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

const AMPLE = { perConversation: 1000, perUser: 1000, perAddress: 1000 };

describe('Who sends or asks too much', () => {
  let server: TestServer;
  afterEach(() => server.end());

  const start = async (limits: Partial<RateLimits>): Promise<void> => {
    const rateLimits = { ...DEFAULT_SERVER_SETTINGS.rateLimits, ...limits };
    server = await startTestServer({ settings: { rateLimits, trustProxy: 1 } });
  };
  const client = async (page = new WebPage(), body = {}): Promise<HttpClient> =>
    new HttpClient(server.url, await page.token(server.url, body));
  const twice = async (action: () => Promise<Response>): Promise<number[]> => [
    (await action()).status,
    (await action()).status,
  ];
  const read = (one: HttpClient) => (): Promise<Response> => one.get(`${one.conversation}/activities`);
  const upload = (one: HttpClient) => (): Promise<Response> => one.upload([new File(['x'], 'a.txt')]);

  it('in a conversation is told to wait; other conversations go on', async () => {
    await start({ messages: { ...AMPLE, perConversation: 1 } });
    const [one, other] = [await client(), await client()];
    expect(await twice(() => one.say('un'))).to.deep.equal([200, 429]);
    const refused = await one.say('deux');
    expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60);
    expect((await other.say('un')).status).to.equal(200);
  });

  it('as one user, through several conversations', async () => {
    await start({ messages: { ...AMPLE, perUser: 1 } });
    const page = new WebPage();
    const [one, other] = [await client(page), await client(page, { nouvelle: true })];
    expect((await one.say('un')).status).to.equal(200);
    expect((await other.say('deux')).status).to.equal(429);
    expect((await (await client()).say('un')).status).to.equal(200);
  });

  it('from one address, as several users; a header of one’s own is no other address', async () => {
    await start({ messages: { ...AMPLE, perAddress: 1 } });
    const say = async (address: string): Promise<number> => {
      const one = await client();
      const headers = { 'x-forwarded-for': address };
      return (await one.post(`${one.conversation}/activities`, { type: 'message', text: 'un' }, headers))
        .status;
    };
    expect(await say('192.0.2.1')).to.equal(200);
    expect(await say('192.0.2.1')).to.equal(429);
    // The proxy appends the address that it sees: what stands before it is the client's own.
    expect(await say('198.51.100.7, 192.0.2.1')).to.equal(429);
    expect(await say('192.0.2.2')).to.equal(200);
  });

  it('with files, in each of these ways', async () => {
    for (const [name, status] of [
      ['perConversation', 429],
      ['perUser', 429],
      ['perAddress', 429],
    ] as const) {
      await start({ uploads: { ...AMPLE, [name]: 1 } });
      expect(await twice(upload(await client())), name).to.deep.equal([200, status]);
      if (name !== 'perAddress') await server.end();
    }
  });

  it('by looking at what was said, or asking for fresh tokens', async () => {
    await start({ reads: { ...AMPLE, perConversation: 1 } });
    const one = await client();
    expect(await twice(read(one))).to.deep.equal([200, 429]);
    expect((await one.post('/tokens/refresh', {})).status).to.equal(429);
  });

  it('uses up nothing of a conversation that is not theirs', async () => {
    await start({ messages: { ...AMPLE, perConversation: 1 } });
    const [one, stranger] = [await client(), await client()];
    const message = { type: 'message', text: 'un' };
    for (let n = 0; n < 3; n++)
      expect((await stranger.post(`${one.conversation}/activities`, message)).status).to.equal(403);
    expect((await one.say('un')).status).to.equal(200);
  });
});
