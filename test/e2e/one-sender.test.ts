import { expect } from 'chai';
import type { RunTurn } from '../../bot/turns/turn.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { startPageServer } from '../support/page-server.js';
import { echo, type TestServer } from '../support/test-server.js';

const RETRY = /Réessaye/u;
/** A WebSocket that no proxy lets through: what is said comes by polling, which a test can hold. */
const NO_WEB_SOCKET = `
  const Native = window.WebSocket;
  window.WebSocket = class extends Native { constructor() { super('ws://' + location.host + '/refuse'); } };
`;

describe('a message of the page', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let server: TestServer;
  let page: AssistantPage;
  let read: string[];

  const runTurn: RunTurn = async (context, turn) => {
    if (context.activity.type === 'message') read.push(context.activity.text);
    await echo(context, turn);
  };
  const retry = (): ReturnType<AssistantPage['page']['getByText']> => page.page.getByText(RETRY);

  before(async () => {
    browser = await TestBrowser.start();
  });
  after(() => browser.end());
  beforeEach(async () => {
    read = [];
    server = await startPageServer({ runTurn });
  });
  afterEach(async () => {
    await page.close();
    await server.end();
  });

  it('that waited for more than five minutes was never said to have failed, and is sent once', async () => {
    const { port, folder } = server;
    page = await browser.openPage('about:blank');
    await page.page.clock.install();
    await page.page.goto(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await server.stop();
    await page.say('Dans un tunnel');
    await page.until('Dans un tunnel');
    await page.page.clock.runFor(6 * 60_000);
    expect(await retry().count()).to.equal(0);
    server = await startPageServer({ runTurn, folder, settings: { port } });
    await page.page.clock.runFor(30_000);
    await page.until('Vous dites : Dans un tunnel');
    expect(await retry().count()).to.equal(0);
    expect(read).to.deep.equal(['Un', 'Dans un tunnel']);
  });

  it('that was stored but refused, and is sent again by its button, is answered once and no longer called failed', async () => {
    page = await browser.openPage(server.url, { init: NO_WEB_SOCKET });
    await page.say('Un');
    await page.until('Vous dites : Un');
    const marks: unknown[] = [];
    let held = true;
    await page.page.route(/\/activities/u, async (route) => {
      const posted = route.request().postDataJSON() as { channelData?: object } | null;
      if (posted === null) return held ? route.abort('connectionrefused') : route.continue();
      marks.push((posted.channelData as { clientActivityID?: string }).clientActivityID);
      if (marks.length > 1) return route.continue();
      await route.fetch();
      await route.fulfill({ status: 400, json: {} });
    });
    await page.say('Deux');
    await retry().click();
    await retry().waitFor({ state: 'detached' });
    held = false;
    await page.until('Vous dites : Deux');
    await page.say('Trois');
    await page.until('Vous dites : Trois');
    expect(read).to.deep.equal(['Un', 'Deux', 'Trois']);
    expect(marks[1]).to.be.a('string').and.equal(marks[0]);
    expect(await retry().count()).to.equal(0);
    expect((await page.lastAnswers(9)).filter((text) => text === 'Deux')).to.have.length(1);
  });

  it('that comes back needs no acknowledgement: it is not sent again, and not called failed', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    let posts = 0;
    await page.page.route('**/activities', async (route) => {
      posts += 1;
      await route.fetch();
      await page.until('Vous dites : Deux');
      await route.fulfill({ status: 400, json: {} });
    });
    await page.say('Deux');
    await page.until('Vous dites : Deux');
    await page.page.unroute('**/activities');
    await page.say('Trois');
    await page.until('Vous dites : Trois');
    expect([posts, await retry().count()]).to.deep.equal([1, 0]);
  });
});
