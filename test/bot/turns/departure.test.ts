import { once } from 'node:events';
import { expect } from 'chai';
import { Router } from 'express';
import { WebSocket } from 'ws';
import type { RunTurn } from '../../../bot/turns/turn.js';
import { offeredFiles } from '../../../bot/http/offered-files.js';
import { openDatabase, type Database } from '../../../bot/storage/database.js';
import { stageFile } from '../../../bot/storage/files.js';
import { openReplicas } from '../../../bot/storage/replicas.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { APPAREIL_QUITTE } from '../../../dialogs/events.js';
import { newPostgres, onEachDatabase } from '../../support/each-database.js';
import { HttpClient } from '../../support/http-client.js';
import { startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage, type PageToken } from '../../support/web-page.js';

const KEY = 'clé';

/** Leaves the device when asked to; else repeats. */
const assistant: RunTurn = async (context) => {
  const { activity } = context;
  if (activity.type !== 'message') return;
  await context.sendActivity(`Vous dites : ${activity.text}`);
  if (activity.text === 'quitter') await context.sendActivity({ type: 'event', name: APPAREIL_QUITTE });
};

/** A visitor with a conversation, an older one, a window on each, and a copy of their data. */
class Visitor {
  private constructor(
    readonly server: TestServer,
    readonly browser: WebPage,
    readonly pages: readonly PageToken[],
    readonly streams: readonly string[],
    readonly link: string,
  ) {}

  static async on(server: TestServer): Promise<Visitor> {
    const browser = new WebPage();
    const older = await browser.token(server.url);
    const latest = await browser.token(server.url, { nouvelle: true });
    const streams = [];
    for (const page of [older, latest]) {
      const client = new HttpClient(server.url, page);
      const answer = (await (await client.get(client.conversation)).json()) as { streamUrl: string };
      streams.push(answer.streamUrl);
    }
    const facts = { conversationId: latest.conversationId, dossierReference: null, name: 'c.zip' };
    const work = new UnitOfWork();
    const { id } = stageFile(work, { ...facts, mediaType: 'application/zip' }, Buffer.from('z'), Date.now());
    await work.commit(server.db);
    const link = offeredFiles(server.db, KEY).link(`urn:assistant-aap:fichier:${id}`, latest.conversationId);
    return new Visitor(server, browser, [older, latest], streams, link);
  }

  /** What each thing that was given to the visitor opens, on a server. */
  async opens({ url } = this.server): Promise<Record<string, readonly number[]>> {
    const clients = this.pages.map((page) => new HttpClient(url, page));
    const each = async (ask: (client: HttpClient) => Promise<Response>): Promise<readonly number[]> =>
      (await Promise.all(clients.map(ask))).map(({ status }) => status);
    return {
      resume: await each((client) => client.get(client.conversation)),
      read: await each((client) => client.get(`${client.conversation}/activities`)),
      write: await each((client) => client.post(`${client.conversation}/activities`, { type: 'event' })),
      upload: await each((client) => client.send(`${client.conversation}/upload`, new FormData())),
      refresh: await each((client) => client.send('/tokens/refresh', '')),
      stream: await Promise.all(this.streams.map((stream) => upgrade(stream, url))),
      link: [(await fetch(url + this.link)).status],
    };
  }

  /** Whose conversation the cookie opens. */
  async whom(cookie: string, { url } = this.server): Promise<string> {
    const browser = new WebPage();
    browser.cookie = cookie;
    return (await browser.token(url)).userId;
  }
}

/** @returns the status of a WebSocket's opening */
async function upgrade(stream: string, url: string): Promise<number> {
  const address = new URL(stream);
  address.port = new URL(url).port;
  const socket = new WebSocket(address);
  const opened = once(socket, 'open').then(() => 101);
  const refused = once(socket, 'unexpected-response').then(
    ([, response]) => (response as Response & { statusCode: number }).statusCode,
  );
  opened.catch(() => undefined);
  refused.catch(() => undefined);
  const status = await Promise.race([opened, refused]);
  socket.terminate();
  return status;
}

async function window(stream: string, port = new URL(stream).port): Promise<{ closed: Promise<number> }> {
  const address = new URL(stream);
  address.port = port;
  const socket = new WebSocket(address);
  const closed = once(socket, 'close').then(([code]) => code as number);
  await once(socket, 'open');
  return { closed };
}

const OVER = {
  resume: [404, 404],
  read: [404, 404],
  write: [404, 404],
  upload: [404, 404],
  refresh: [404, 404],
  stream: [404, 404],
  link: [404],
};

const start = (db: Database, options: object = {}): Promise<TestServer> =>
  startTestServer({ db, runTurn: assistant, router: Router().use(offeredFiles(db, KEY).router), ...options });

/** Leaves by the page's menu, or by saying so to the assistant. */
const WAYS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  'from the menu': async ({ server, browser }) => {
    const { status } = await browser.leave(server.url);
    expect(status).to.equal(200);
  },
  'by saying so': async ({ server, pages, streams }) => {
    const { closed } = await window(streams[1]!);
    await new HttpClient(server.url, pages[1]!).say('quitter');
    await closed;
  },
};

onEachDatabase((database) => {
  for (const [way, leave] of Object.entries(WAYS))
    describe(`Who left their device ${way}`, () => {
      let server: TestServer;
      beforeEach(async () => (server = await start(await database.open())));
      afterEach(() => server.end());

      it('leaves nothing that opens: no token, no refresh, no stream, no link, in no conversation of theirs', async () => {
        const visitor = await Visitor.on(server);
        expect((await visitor.opens())['link']).to.deep.equal([200]);
        await leave(visitor);
        expect(await visitor.opens()).to.deep.equal(OVER);
      });

      it('has windows closed that were open, in all of their conversations', async () => {
        const visitor = await Visitor.on(server);
        const windows = await Promise.all(visitor.streams.map((stream) => window(stream)));
        await leave(visitor);
        expect(await Promise.all(windows.map(({ closed }) => closed))).to.deep.equal([1000, 1000]);
      });

      it('leaves a cookie behind that names nobody any more, wherever it was copied to', async () => {
        const visitor = await Visitor.on(server);
        const { cookie = '' } = visitor.browser;
        await leave(visitor);
        const whom = await visitor.whom(cookie);
        expect(whom).to.match(/^dl_/u).and.not.equal(visitor.pages[0]?.userId);
      });

      it('takes nobody else along', async () => {
        const [visitor, other] = [await Visitor.on(server), await Visitor.on(server)];
        await leave(visitor);
        const { resume, refresh, stream, link } = await other.opens();
        expect([resume, refresh, stream, link]).to.deep.equal([[200, 200], [200, 200], [101, 101], [200]]);
      });
    });
});

describe('Who left their device on one of several replicas', function () {
  this.timeout(60_000);
  let ends: (() => Promise<void>)[];
  let url: string;
  beforeEach(async () => {
    ends = [];
    url = await newPostgres();
  });
  afterEach(async () => {
    for (const end of ends) await end();
  });

  const replica = async (): Promise<TestServer> => {
    const replicas = await openReplicas(url, () => undefined);
    const server = await start(await openDatabase(url), { replicas });
    ends.push(async () => {
      await replicas.close();
      await server.end();
    });
    return server;
  };

  for (const [way, leave] of Object.entries(WAYS))
    it(`has left all of them, ${way}: windows there are closed, and nothing opens`, async () => {
      const [one, other] = [await replica(), await replica()];
      const visitor = await Visitor.on(one);
      const { cookie = '' } = visitor.browser;
      const { port } = new URL(other.url);
      const windows = await Promise.all(visitor.streams.map((stream) => window(stream, port)));
      await leave(visitor);
      expect(await Promise.all(windows.map(({ closed }) => closed))).to.deep.equal([1000, 1000]);
      expect(await visitor.opens(other)).to.deep.equal(OVER);
      expect(await visitor.whom(cookie, other)).to.not.equal(visitor.pages[0]?.userId);
    });
});
