import { expect } from 'chai';
import nock from 'nock';
import { pino } from 'pino';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

const ENDPOINT = 'https://europe.directline.botframework.com';
const SECRET = 'le-secret-du-canal-direct-line';
const OPENED = { conversationId: 'abc-eu', token: 'jeton-azure', expires_in: 1800 };

describe('The page’s token through Azure’s Direct Line', () => {
  let server: TestServer;
  let logged: string[];

  beforeEach(async () => {
    logged = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
    server = await startTestServer({ log, settings: { azure: { secret: SECRET, endpoint: ENDPOINT } } });
  });
  afterEach(async () => {
    nock.cleanAll();
    await server.end();
  });

  /** Azure opens a conversation for whoever is named. @returns the users that were named */
  const open = (times = 1): string[] => {
    const users: string[] = [];
    nock(ENDPOINT, { reqheaders: { authorization: `Bearer ${SECRET}` } })
      .post('/v3/directline/tokens/generate', ({ user }: { user: { id: string } }) => users.push(user.id) > 0)
      .times(times)
      .reply(200, OPENED);
    nock(ENDPOINT, { reqheaders: { authorization: 'Bearer jeton-azure' } })
      .post('/v3/directline/conversations')
      .times(times)
      .reply(201, { ...OPENED, streamUrl: `${ENDPOINT}/flux` });
    return users;
  };

  it('is bound to the visitor of the page’s cookie, whom a browser can’t choose', async () => {
    const users = open(2);
    const page = new WebPage();
    const answer = await page.ask(server.url, { user: { id: 'dl_autre' }, userId: 'dl_autre' });
    const text = await answer.text();
    expect(text).not.to.include(SECRET);
    expect(JSON.parse(text)).to.deep.equal({
      ...OPENED,
      domaine: `${ENDPOINT}/v3/directline`,
      reprise: false,
      userId: users[0],
    });
    expect(users[0]).to.match(/^dl_[\da-f]{32}$/);
    const again = (await (await page.ask(server.url)).json()) as { userId: string };
    expect([again.userId, users[1]]).to.deep.equal([users[0], users[0]]);
  });

  it('is another visitor’s for another browser', async () => {
    const users = open(2);
    await new WebPage().ask(server.url);
    await new WebPage().ask(server.url);
    expect(new Set(users)).to.have.property('size', 2);
  });

  it('is not given to another site’s page', async () => {
    const answer = await new WebPage().ask(server.url, {}, { origin: 'https://ailleurs.example' });
    expect(answer.status).to.equal(403);
  });

  for (const [what, answer] of [
    [
      'refuses the secret',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(401, { error: SECRET }),
    ],
    [
      'fails',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(502, 'Bad gateway'),
    ],
    [
      'is away',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .replyWithError('coupée'),
    ],
    [
      'sends us elsewhere',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(307, '', { location: 'https://x.example/' }),
    ],
    [
      'answers something else',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(200, { token: 1 }),
    ],
    [
      'answers no JSON',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(200, '<html>'),
    ],
    [
      'opens no conversation',
      () =>
        nock(ENDPOINT)
          .post(/generate/)
          .reply(200, OPENED)
          .post(/conversations$/)
          .reply(403, {}),
    ],
  ] as const)
    it(`is to be asked for later when Azure ${what}: nothing of the secret shows`, async () => {
      answer();
      const got = await new WebPage().ask(server.url);
      expect(got.status).to.equal(503);
      expect(got.headers.get('retry-after')).to.equal('5');
      const body = await got.text();
      expect(JSON.parse(body)).to.have.nested.property('error.code', 'AzureUnavailable');
      expect(body + logged.join()).not.to.include(SECRET);
      expect(logged.join()).to.include('request failed');
    });

  it('lets the page connect to Azure, and only then', async () => {
    const policy = async (url: string): Promise<string> =>
      (await fetch(`${url}/sante`)).headers.get('content-security-policy') ?? '';
    expect(await policy(server.url)).to.include(
      "connect-src 'self' blob: https://europe.directline.botframework.com wss://europe.directline.botframework.com;",
    );
    const embedded = await startTestServer();
    expect(await policy(embedded.url)).to.include("connect-src 'self' blob:;");
    await embedded.end();
  });
});
