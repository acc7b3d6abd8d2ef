import { expect } from 'chai';
import type { RunTurn } from '../../bot/turns/turn.js';
import { AssistantPage, TestBrowser } from '../support/browser.js';
import { startPageServer } from '../support/page-server.js';
import { echo, type TestServer } from '../support/test-server.js';

const LOST = 'Connexion perdue';
/** A WebSocket that no proxy lets through. */
const NO_WEB_SOCKET = `
  const Native = window.WebSocket;
  window.WebSocket = class extends Native { constructor() { super('ws://' + location.host + '/refuse'); } };
`;

describe('the page’s connection', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let server: TestServer;
  let page: AssistantPage;

  before(async () => {
    browser = await TestBrowser.start();
  });
  after(() => browser.end());
  afterEach(async () => {
    await page.close();
    await server.end();
  });

  it('goes on by polling where WebSockets don’t get through', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url, { init: NO_WEB_SOCKET });
    await page.say('Sans WebSocket');
    await page.until('Vous dites : Sans WebSocket');
    await page.say('Toujours là');
    await page.until('Vous dites : Toujours là');
    expect(await page.page.getByText(LOST).count()).to.equal(0);
  });

  it('goes on with a fresh token when the old one is no longer good', async () => {
    let later = 0;
    const clocks = { now: () => Date.now() + later, businessNow: () => new Date('2023-05-15T10:00:00Z') };
    server = await startPageServer({ clocks });
    page = await browser.openPage(server.url);
    await page.say('Avant');
    await page.until('Vous dites : Avant');
    later = 13 * 3600 * 1000;
    await page.say('Après');
    await page.until('Vous dites : Après');
    expect(await page.lastAnswers(9)).to.deep.equal([
      'Bonjour',
      'Avant',
      'Vous dites : Avant',
      'Après',
      'Vous dites : Après',
    ]);
  });

  it('sends by itself, once, what was typed while the server was away', async () => {
    const read: string[] = [];
    const runTurn: RunTurn = async (context, turn) => {
      if (context.activity.type === 'message') read.push(context.activity.text);
      await echo(context, turn);
    };
    server = await startPageServer({ runTurn });
    const { port, folder } = server;
    page = await browser.openPage(server.url);
    await page.say('Avant la panne');
    await page.until('Vous dites : Avant la panne');
    await server.stop();
    await page.page.getByText(LOST).waitFor();
    await page.say('Pendant la panne');
    await page.field.fill('En cours de frappe');
    server = await startPageServer({ runTurn, folder, settings: { port } });
    await page.until('Vous dites : Pendant la panne');
    await page.page.getByText(LOST).waitFor({ state: 'detached' });
    expect(await page.field.inputValue()).to.equal('En cours de frappe');
    expect(read).to.deep.equal(['Avant la panne', 'Pendant la panne']);
    expect(await page.lastAnswers(9)).to.deep.equal([
      'Bonjour',
      'Avant la panne',
      'Vous dites : Avant la panne',
      'Pendant la panne',
      'Vous dites : Pendant la panne',
    ]);
  });

  it('says that it must wait when much was written in a short time, and sends it then, once', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    let refusals = 0;
    await page.page.route('**/activities', (route) =>
      refusals++ === 0 ? route.fulfill({ status: 429, headers: { 'retry-after': '2' } }) : route.continue(),
    );
    await page.say('Deux');
    await page.page.getByText('le service vous fait patienter').waitFor();
    await page.until('Vous dites : Deux');
    expect(await page.page.getByText(LOST).count()).to.equal(0);
    expect((await page.lastAnswers(9)).filter((text) => text === 'Deux')).to.have.length(1);
  });

  it('runs a message once when only its acknowledgement was lost', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    let posts = 0;
    await page.page.route('**/activities', async (route) => {
      if (route.request().method() !== 'POST' || ++posts > 1) {
        await route.continue();
        return;
      }
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.say('Deux');
    await page.until('Vous dites : Deux');
    await page.say('Trois');
    await page.until('Vous dites : Trois');
    // It is sent again only when it did not come back before.
    expect(posts).to.be.within(2, 3);
    expect((await page.lastAnswers(9)).filter((text) => text.includes('Deux'))).to.deep.equal([
      'Deux',
      'Vous dites : Deux',
    ]);
  });

  it('keeps what could not be sent over a reload', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.page.route('**/activities', (route) => route.abort('connectionrefused'));
    await page.say('Avant le rechargement');
    await page.page.getByText(LOST).waitFor();
    await page.page.unroute('**/activities');
    await page.reload();
    await page.until('Vous dites : Avant le rechargement');
    expect(await page.lastAnswers(2)).to.deep.equal([
      'Avant le rechargement',
      'Vous dites : Avant le rechargement',
    ]);
  });

  it('goes on when the network was away for a while', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.context.setOffline(true);
    await page.page.getByText(LOST).waitFor();
    await page.say('Dans un tunnel');
    await page.context.setOffline(false);
    await page.until('Vous dites : Dans un tunnel');
    await page.page.getByText(LOST).waitFor({ state: 'detached' });
    expect(await page.lastAnswers(2)).to.deep.equal(['Dans un tunnel', 'Vous dites : Dans un tunnel']);
  });

  it('shows all of a conversation in both of its windows, and nothing twice', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Ici');
    await page.until('Vous dites : Ici');
    const other = new AssistantPage(await page.context.newPage(), page.context);
    await other.page.goto(server.url);
    await other.until('Vous dites : Ici');
    await other.say('Là');
    const all = ['Bonjour', 'Ici', 'Vous dites : Ici', 'Là', 'Vous dites : Là'];
    for (const window of [page, other]) {
      await window.until('Vous dites : Là');
      expect(await window.lastAnswers(9)).to.deep.equal(all);
    }
  });

  it('works over a slow network', async () => {
    server = await startPageServer();
    page = await browser.openPage('about:blank');
    const network = await page.context.newCDPSession(page.page);
    const slow = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 50_000 };
    await network.send('Network.emulateNetworkConditions', slow);
    await page.page.goto(server.url);
    await page.say('De loin');
    await page.until('Vous dites : De loin');
    expect(await page.lastAnswers(9)).to.deep.equal(['Bonjour', 'De loin', 'Vous dites : De loin']);
  });

  it('opens by itself when the server was away at the first question', async () => {
    server = await startPageServer();
    const { port, folder } = server;
    page = await browser.openPage(server.url);
    await page.page.getByLabel('Votre question').waitFor();
    await server.stop();
    await page.say('Y a-t-il quelqu’un ?');
    await page.page.getByText(LOST).waitFor();
    server = await startPageServer({ folder, settings: { port } });
    await page.until('Vous dites : Y a-t-il quelqu’un ?');
  });

  it('starts afresh when the conversation is over on the server', async () => {
    server = await startPageServer();
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    for (const table of ['activities', 'inbox', 'conversations'] as const)
      await server.db.deleteFrom(table).execute();
    await page.say('Deux');
    await page.until('Vous dites : Deux');
    expect(await page.lastAnswers(9)).to.deep.equal(['Bonjour', 'Deux', 'Vous dites : Deux']);
  });
});
