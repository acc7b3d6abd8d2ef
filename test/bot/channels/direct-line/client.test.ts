import { expect } from 'chai';
import type { RunTurn } from '../../../../bot/turns/turn.js';
import { DirectLineClient } from '../../../support/direct-line-client.js';
import { echo, startTestServer, type TestServer } from '../../../support/test-server.js';
import { WebPage } from '../../../support/web-page.js';

for (const webSocket of [true, false]) {
  describe(`Microsoft's client on the embedded Direct Line, by ${webSocket ? 'WebSocket' : 'polling'}`, () => {
    let server: TestServer;
    let page: WebPage;
    const clients: DirectLineClient[] = [];

    const open = async (resume = false): Promise<DirectLineClient> => {
      const client = new DirectLineClient(server.url, await page.token(server.url), { webSocket, resume });
      clients.push(client);
      return client;
    };

    beforeEach(async () => {
      server = await startTestServer();
      page = new WebPage();
    });

    afterEach(async () => {
      for (const client of clients.splice(0)) client.end();
      await server.end();
    });

    it('greets once, echoes the message with its client id, and answers it', async () => {
      const client = await open();
      await client.untilText('Bonjour');
      const id = await client.say('Qui peut candidater ?', 'client-1');
      await client.untilText('Vous dites : Qui peut candidater ?');
      expect(client.texts).to.deep.equal([
        'Bonjour',
        'Qui peut candidater ?',
        'Vous dites : Qui peut candidater ?',
      ]);
      const [, echo, reply] = client.messages;
      expect(echo).to.deep.include({ id, type: 'message', textFormat: 'plain' });
      expect(echo?.from).to.include({ role: 'user' });
      expect(echo?.channelData).to.include({ clientActivityID: 'client-1' });
      expect(reply).to.deep.include({ replyToId: id });
      expect(reply?.from).to.include({ role: 'bot' });
    });

    it('answers two messages sent at once, each once, in the order in which they were stored', async () => {
      const client = await open();
      await Promise.all(['un', 'deux', 'trois'].map((text) => client.say(text)));
      await client.until(() => client.texts.filter((text) => text.startsWith('Vous dites')).length === 3);
      const said = client.texts.filter((text) => ['un', 'deux', 'trois'].includes(text));
      const answers = client.texts.filter((text) => text.startsWith('Vous dites'));
      expect(answers).to.deep.equal(said.map((text) => `Vous dites : ${text}`));
    });

    it('stores and runs a repeated message once, and answers it with the same id', async () => {
      const client = await open();
      const first = await client.say('Bis', 'client-2');
      const second = await client.say('Bis', 'client-2');
      await client.say('Fin');
      await client.untilText('Vous dites : Fin');
      expect(second).to.equal(first);
      expect(client.texts).to.deep.equal(['Bonjour', 'Bis', 'Vous dites : Bis', 'Fin', 'Vous dites : Fin']);
    });

    it('replays the whole conversation in order when the page is loaded again', async () => {
      const before = await open();
      await before.say('Une question');
      await before.untilText('Vous dites : Une question');
      before.end();
      const after = await open(true);
      await after.untilText('Vous dites : Une question');
      expect(after.messages.map(({ id }) => id)).to.deep.equal(before.messages.map(({ id }) => id));
    });

    it('goes on after a restart of the server, in the same conversation', async () => {
      const before = await open();
      await before.say('Avant');
      await before.untilText('Vous dites : Avant');
      before.end();
      server = await server.restart();
      const after = await open(true);
      await after.say('Après');
      await after.untilText('Vous dites : Après');
      expect(after.texts).to.deep.equal([
        'Bonjour',
        'Avant',
        'Vous dites : Avant',
        'Après',
        'Vous dites : Après',
      ]);
    });

    it('takes files with accents, empty ones and none too large to explain', async () => {
      const client = await open();
      await client.send([
        {
          name: 'Délibération « n° 3 » à signer.pdf',
          type: 'application/pdf',
          bytes: Buffer.from('%PDF-1.7'),
        },
        { name: 'vide.pdf', type: 'application/pdf', bytes: new Uint8Array() },
      ]);
      await client.until((received) => received.some(({ attachments }) => attachments !== undefined));
      const echo = client.received.find(({ attachments }) => attachments !== undefined);
      expect(echo?.attachments).to.deep.equal([
        { name: 'Délibération « n° 3 » à signer.pdf', contentType: 'application/pdf' },
        { name: 'vide.pdf', contentType: 'application/pdf' },
      ]);
      expect(echo?.channelData).to.deep.include({ attachmentSizes: [8, 0] });
    });
  });
}

describe('Microsoft’s client that names its language when it starts the conversation', () => {
  const welcome: RunTurn = async (context) => {
    const { activity } = context;
    if (activity.type !== 'conversationUpdate') await context.sendActivity(`Suite en ${activity.locale}`);
    else await context.sendActivity(`Bienvenue en ${activity.locale}`);
  };
  let server: TestServer;
  const clients: DirectLineClient[] = [];
  beforeEach(async () => {
    server = await startTestServer({ runTurn: welcome });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.end();
    await server.end();
  });
  const open = async (
    page: WebPage,
    locale: string | undefined,
    asked?: string,
  ): Promise<DirectLineClient> => {
    const token = await page.token(server.url, { locale: asked });
    const client = new DirectLineClient(server.url, token, locale === undefined ? {} : { locale });
    clients.push(client);
    return client;
  };

  it('is welcomed in it, once, and the conversation goes on in it', async () => {
    const page = new WebPage();
    const client = await open(page, 'en-gb');
    await client.untilText('Bienvenue en en-GB');
    await client.say('Go on');
    await client.untilText('Suite en en-GB');
    expect(client.texts).to.deep.equal(['Bienvenue en en-GB', 'Go on', 'Suite en en-GB']);
    expect((await page.token(server.url)).locale).to.equal('en-GB');
  });

  it('is welcomed in the service’s language when it names none that can be read', async () => {
    for (const locale of [undefined, 'pas une langue']) {
      const client = await open(new WebPage(), locale);
      await client.untilText('Bienvenue en fr-FR');
    }
  });

  it('changes nothing of a conversation that has begun', async () => {
    const page = new WebPage();
    const first = await open(page, undefined, 'fr-FR');
    await first.untilText('Bienvenue en fr-FR');
    const again = await open(page, 'en-GB');
    await again.say('Encore');
    await again.untilText('Suite en fr-FR');
    expect(again.texts).to.deep.equal(['Bienvenue en fr-FR', 'Encore', 'Suite en fr-FR']);
  });
});

describe('Microsoft’s client in a window that stays open while the server restarts', () => {
  it('goes on by itself, with what was said meanwhile, and nothing twice', async () => {
    let server = await startTestServer();
    const client = new DirectLineClient(server.url, await new WebPage().token(server.url));
    await client.say('Avant');
    await client.untilText('Vous dites : Avant');
    server = await server.restart(echo, server.port);
    await client.say('Après');
    await client.untilText('Vous dites : Après');
    expect(client.texts).to.deep.equal([
      'Bonjour',
      'Avant',
      'Vous dites : Avant',
      'Après',
      'Vous dites : Après',
    ]);
    client.end();
    await server.end();
  });
});
