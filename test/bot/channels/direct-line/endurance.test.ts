import { expect } from 'chai';
import { ConnectionStatus } from 'botframework-directlinejs';
import { appendActivity } from '../../../../bot/storage/transcripts.js';
import { DirectLineClient } from '../../../support/direct-line-client.js';
import { KillableServer } from '../../../support/killable-server.js';
import { TcpGate } from '../../../support/tcp-gate.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

const RECONNECTIONS = 200;
const TIMES_FASTER = 300;

/** What is said and answered, in the order of the answers. */
const exchanges = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [text, `Vous dites : ${text}`]);

/** Microsoft's published client, botframework-directlinejs 0.15.5, through what happens to a long conversation: 0 lost, 0 doubled. */
describe('Microsoft’s client over a long conversation', function () {
  this.timeout(120_000);
  let server: TestServer;
  let clients: DirectLineClient[];
  let later: number;
  beforeEach(async () => {
    [clients, later] = [[], 0];
    const clocks = { now: () => Date.now() + later, businessNow: () => new Date('2023-05-15T10:00:00Z') };
    const much = { perConversation: 1e6, perUser: 1e6, perAddress: 1e6 };
    const rateLimits = { tokensPerAddress: 1e6, messages: much, uploads: much, reads: much };
    server = await startTestServer({ clocks, settings: { rateLimits } });
  });
  afterEach(async () => {
    for (const client of clients) client.end();
    await server.end();
  });
  const connect = (...args: ConstructorParameters<typeof DirectLineClient>): DirectLineClient => {
    const client = new DirectLineClient(...args);
    clients.push(client);
    return client;
  };

  it(`connects again ${RECONNECTIONS} times, in two windows that talk in turn, cut before a message or while it is sent`, async () => {
    const gate = await TcpGate.before(server.port);
    const url = `http://127.0.0.1:${gate.port}`;
    const browser = new WebPage();
    const windows = [];
    for (const resume of [false, true])
      windows.push(connect(url, await browser.token(url), { resume, timesFaster: TIMES_FASTER }));
    for (const window of windows) await window.untilText('Bonjour');
    const said = [];
    for (let n = 1; n <= RECONNECTIONS / 2; n++) {
      const text = `message ${n}`;
      said.push(text);
      const sent = n % 2 === 0 ? windows[n % 4 === 0 ? 0 : 1]!.insist(text) : undefined;
      gate.shut();
      gate.open();
      await (sent ?? windows[n % 4 === 1 ? 0 : 1]!.insist(text));
      await Promise.all(windows.map((window) => window.untilText(`Vous dites : ${text}`)));
    }
    for (const { texts, messages } of windows) {
      expect(texts).to.deep.equal(['Bonjour', ...exchanges(said)]);
      expect(new Set(messages.map(({ id }) => id)).size).to.equal(messages.length);
    }
    gate.close();
  });

  for (const webSocket of [true, false])
    it(`resumes a conversation of 1,000 messages, by ${webSocket ? 'WebSocket' : 'polling'}`, async () => {
      const browser = new WebPage();
      const { conversationId } = await browser.token(server.url);
      const texts = Array.from({ length: 1000 }, (_, n) => `message ${n}`);
      await connect(server.url, await browser.token(server.url), { resume: true }).untilText('Bonjour');
      await server.db.transaction().execute(async (transaction) => {
        for (const text of texts)
          await appendActivity(transaction, conversationId, { type: 'message', id: text, text }, 0);
      });
      const client = connect(server.url, await browser.token(server.url), { webSocket, resume: true });
      await client.insist('Et maintenant ?');
      await client.until(() => client.messages.length >= 1003);
      expect(client.texts).to.deep.equal(['Bonjour', ...texts, ...exchanges(['Et maintenant ?'])]);
    });

  it('goes on with a fresh token when its own has expired, with the message that was being sent', async () => {
    const browser = new WebPage();
    const before = connect(server.url, await browser.token(server.url));
    await before.insist('Avant');
    await before.untilText('Vous dites : Avant');
    later = 13 * 3600 * 1000;
    expect(await before.say('Pendant', 'marque')).to.equal('retry');
    expect(before.status).to.equal(ConnectionStatus.ExpiredToken);
    before.end();
    const client = connect(server.url, await browser.token(server.url), { resume: true });
    await client.insist('Pendant', 'marque');
    await client.untilText('Vous dites : Pendant');
    await client.insist('Après');
    await client.untilText('Vous dites : Après');
    expect(client.texts).to.deep.equal(['Bonjour', ...exchanges(['Avant', 'Pendant', 'Après'])]);
  });
});

describe('Microsoft’s client whose upload is cut by a killed server', () => {
  it('sends it once more, and has it stored and answered once', async () => {
    const folder = temporaryFolder();
    const browser = new WebPage();
    const first = await KillableServer.start(folder.path('.'), 'answer');
    const gate = await TcpGate.before(Number(new URL(first.url).port));
    const url = `http://127.0.0.1:${gate.port}`;
    const before = new DirectLineClient(url, await browser.token(url));
    await before.untilText('Bonjour');
    const file = { name: 'budget.pdf', type: 'application/pdf', bytes: new Uint8Array(3_000_000).fill(37) };
    const held = gate.holdAfter(1_000_000);
    const cut = before.send([file], 'Mon budget', 'marque').catch(() => 'retry');
    await held;
    await first.server.kill();
    gate.close();
    expect(await cut).to.equal('retry');
    before.end();

    const second = await KillableServer.start(folder.path('.'), 'answer');
    const after = new DirectLineClient(second.url, await browser.token(second.url), { resume: true });
    await after.untilText('Bonjour');
    const ids = [
      await after.send([file], 'Mon budget', 'marque'),
      await after.send([file], 'Mon budget', 'marque'),
    ];
    await after.insist('Fin');
    await after.untilText('Vous dites : Fin');
    expect(ids[1]).to.equal(ids[0]);
    expect(after.texts).to.deep.equal(['Bonjour', ...exchanges(['Mon budget', 'Fin'])]);
    after.end();
    await second.server.kill();
    folder.remove();
  }).timeout(120_000);
});
