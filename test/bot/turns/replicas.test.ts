import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { sql } from 'kysely';
import type { RunTurn } from '../../../bot/turns/turn.js';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from '../../../bot/compose/server.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { openReplicas } from '../../../bot/storage/replicas.js';
import { DirectLineClient } from '../../support/direct-line-client.js';
import { newPostgres } from '../../support/each-database.js';
import { BUSINESS_DAY, echo, startTestServer, type TestServer } from '../../support/test-server.js';
import { WebPage } from '../../support/web-page.js';

describe('Replicas on one PostgreSQL database', function () {
  this.timeout(60_000);
  let url: string;
  let ends: (() => Promise<void>)[];
  let clients: DirectLineClient[];

  beforeEach(async () => {
    url = await newPostgres();
    [ends, clients] = [[], []];
  });
  afterEach(async () => {
    for (const client of clients) client.end();
    for (const end of ends) await end();
  });

  const replica = async (
    runTurn: RunTurn = echo,
    settings: Partial<ServerSettings> = {},
  ): Promise<TestServer> => {
    const lost: Error[] = [];
    const replicas = await openReplicas(url, (error) => lost.push(error));
    const db = await openDatabase(url, { onError: (error) => lost.push(error) });
    const server = await startTestServer({
      db,
      replicas,
      runTurn,
      settings: { recoverMs: 200, ...settings },
    });
    ends.push(async () => {
      await replicas.close();
      await server.end();
    });
    return server;
  };
  const connect = (...args: ConstructorParameters<typeof DirectLineClient>): DirectLineClient => {
    const client = new DirectLineClient(...args);
    clients.push(client);
    return client;
  };

  it('migrate once when they start together', async () => {
    const opened = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
    for (const db of opened) expect(await new Inbox(db, clocks).waitingConversations()).to.deep.equal([]);
    for (const db of opened) await db.destroy();
  });

  it('serve a browser whichever of them it asks', async () => {
    const [one, other] = [await replica(), await replica()];
    const page = await new WebPage().token(one.url);
    const reader = connect(other.url, page);
    await reader.untilText('Bonjour');
    const writer = connect(one.url, page, { resume: true });
    await writer.say('À travers deux processus');
    await reader.untilText('Vous dites : À travers deux processus');
  });

  it('run one turn of a conversation at a time, and each message once', async () => {
    let [running, most] = [0, 0];
    const slow: RunTurn = async (context, turn) => {
      most = Math.max(most, ++running);
      await pause(30);
      await echo(context, turn);
      running -= 1;
    };
    const [one, other] = [await replica(slow), await replica(slow)];
    const page = await new WebPage().token(one.url);
    const first = connect(one.url, page);
    const second = connect(other.url, page, { resume: true });
    await first.untilText('Bonjour');
    for (const n of [1, 2, 3]) await Promise.all([first.say(`a${n}`), second.say(`b${n}`)]);
    for (const n of [1, 2, 3]) {
      await first.untilText(`Vous dites : a${n}`);
      await first.untilText(`Vous dites : b${n}`);
    }
    expect(most).to.equal(1);
    const answers = first.texts.filter((text) => text.startsWith('Vous dites'));
    const said = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3'].map((text) => `Vous dites : ${text}`);
    expect(answers.toSorted()).to.deep.equal(said);
  });

  it('take over what a process left when it died', async () => {
    const server = await replica();
    const page = await new WebPage().token(server.url);
    const reader = connect(server.url, page);
    await reader.untilText('Bonjour');
    const dying = new Inbox(server.db, clocks);
    await dying.insert(server.db, page.conversationId, { type: 'message', id: 'x', text: 'Reprise' });
    await reader.untilText('Vous dites : Reprise');
  });

  it('count requests together', async () => {
    const rateLimits = { ...DEFAULT_SERVER_SETTINGS.rateLimits, tokensPerAddress: 3 };
    const [one, other] = [await replica(echo, { rateLimits }), await replica(echo, { rateLimits })];
    const ask = async ({ url }: TestServer): Promise<number> => (await new WebPage().ask(url)).status;
    expect([await ask(one), await ask(other), await ask(one)]).to.deep.equal([200, 200, 200]);
    expect([await ask(one), await ask(other)]).to.deep.equal([429, 429]);
  });

  it('go on when their connection to the others was cut', async () => {
    const [one, other] = [await replica(), await replica()];
    const page = await new WebPage().token(one.url);
    const reader = connect(other.url, page);
    await reader.untilText('Bonjour');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`.execute(
      one.db,
    );
    const writer = connect(one.url, page, { resume: true });
    await writer.say('Après la coupure');
    await reader.untilText('Vous dites : Après la coupure');
  });
});

const clocks = { now: () => Date.now(), businessNow: () => new Date(BUSINESS_DAY) };
