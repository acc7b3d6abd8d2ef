import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import type { FrameLocator, Locator } from 'playwright-core';
import { violations } from '../support/accessibility.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { httpsSite, proxyTo, type HttpsSite } from '../support/https-site.js';
import { startPageServer } from '../support/page-server.js';
import type { TestServer } from '../support/test-server.js';

/** A cookie that any frame would send back, were it not blocked: the assistant's own is for its own page only. */
const WITNESS = 'temoin=1; Secure; SameSite=None; Path=/';

/** Two sites and an assistant, each with a name of its own; only the first site may show the assistant. Chromium blocks the cookies of other sites. */
describe('the assistant in another site', function () {
  this.timeout(90_000);
  let browser: TestBrowser;
  let server: TestServer;
  let assistant: HttpsSite;
  let host: HttpsSite;
  let page: AssistantPage;
  const asked: string[] = [];
  const cookies: string[] = [];
  const url = (name: string, { port }: HttpsSite): string => `https://${name}:${port}`;

  before(async () => {
    const watch = ({ url: path = '', headers }: IncomingMessage): void => {
      asked.push(path);
      cookies.push(headers.cookie ?? '');
    };
    const behind = (): number => server.port;
    assistant = await httpsSite(proxyTo(behind, watch, WITNESS), behind);
    host = await httpsSite((_request, response) => {
      const tag = `<script src="${url('assistant.test', assistant)}/integrer.js" async></script>`;
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src ${url('assistant.test', assistant)}; frame-src ${url('assistant.test', assistant)}; require-trusted-types-for 'script'`,
      });
      response.end(
        `<!doctype html><html lang="fr"><title>Une préfecture</title><main><h1>Appel à projets</h1><p><a href="#bas">Un lien</a></p></main>${tag}</html>`,
      );
    });
    const settings = {
      frameAncestors: [url('prefecture.test', host)],
      publicUrl: url('assistant.test', assistant),
      trustProxy: 1,
    };
    server = await startPageServer({ settings }, { embeddable: true });
    browser = await TestBrowser.start([
      '--host-resolver-rules=MAP *.test 127.0.0.1',
      // The frame in the page's own process, where what is said of the page's cookies holds too.
      '--disable-site-isolation-trials',
    ]);
  });
  after(async () => {
    await browser.end();
    await Promise.all([host.end(), assistant.end()]);
    await server.end();
  });
  beforeEach(() => {
    asked.length = 0;
    cookies.length = 0;
  });
  afterEach(() => page.close());

  const button = (): Locator => page.page.getByRole('button', { name: 'Une question' });
  const frame = (): FrameLocator => page.page.frameLocator('iframe');
  const said = (text: string): Locator => frame().locator('#conversation').getByText(text).last();
  async function visit(name = 'prefecture.test', ownCookiesOnly = true): Promise<void> {
    page = await browser.openPage(url(name, host), { ownCookiesOnly });
    await button().waitFor();
  }
  /** Opens the panel and waits for the frame's script: before it, a question is a form's, answered by the FAQ's page. */
  async function open(): Promise<void> {
    await button().click();
    await page.page.locator('iframe.ready').waitFor();
  }
  async function talk(text: string): Promise<void> {
    await frame().locator('#texte:visible, [data-id="webchat-sendbox-input"]:visible').fill(text);
    await page.page.keyboard.press('Enter');
    await said(`Vous dites : ${text}`).waitFor();
  }

  /** Waits until an element of that name has the focus. The site's policy forbids Playwright's own waiting. */
  async function focusIn(name: string): Promise<void> {
    const focused = `document.querySelector('div').shadowRoot.activeElement?.tagName`;
    while ((await page.page.evaluate(focused)) !== name) await page.page.waitForTimeout(50);
  }

  it('asks for nothing but its script, and keeps nothing, before it is opened', async () => {
    await visit();
    expect(await page.page.locator('iframe').count()).to.equal(0);
    expect(asked).to.deep.equal(['/integrer.js']);
    expect(await page.context.cookies()).to.deep.equal([]);
    expect(await page.page.evaluate('localStorage.length + sessionStorage.length')).to.equal(0);
    expect(page.complaints).to.deep.equal([]);
  });

  it('works with the keyboard alone, and gives the focus back', async () => {
    await visit();
    await button().focus();
    expect(await button().getAttribute('aria-expanded')).to.equal('false');
    await page.page.keyboard.press('Enter');
    await frame().getByLabel('Votre question').waitFor();
    expect(await button().getAttribute('aria-expanded')).to.equal('true');
    await focusIn('IFRAME');
    await page.page.keyboard.press('Escape');
    await focusIn('BUTTON');
    expect(await page.page.locator('#panneau').isVisible()).to.equal(false);
    await page.page.keyboard.press('Enter');
    await page.page.keyboard.press('Shift+Tab');
    await page.page.getByRole('button', { name: 'Fermer l’assistant' }).press('Escape');
    expect(await button().getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps the conversation over a reload, without a third-party cookie', async () => {
    await visit();
    await open();
    await talk('Un');
    await frame()
      .locator('#conversation input[type="file"]')
      .setInputFiles({ name: 'Statuts.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
    await said('Statuts.pdf').waitFor();
    await page.reload();
    await open();
    await said('Vous dites : Un').waitFor();
    await said('Statuts.pdf').waitFor();
    await talk('Deux');
    expect(await page.context.cookies()).to.deep.equal([]);
  });

  it('is given back no cookie there, where a browser that blocks none gives one back', async () => {
    await visit();
    await open();
    await talk('Un');
    expect(cookies.filter((sent) => sent !== '')).to.deep.equal([]);
    await page.close();
    await visit('prefecture.test', false);
    await open();
    await talk('Un');
    expect(cookies).to.include('temoin=1');
  });

  it('starts another conversation, and leaves the device', async () => {
    await visit();
    await open();
    await talk('Un');
    await frame().locator('#menu summary').click();
    await frame().getByRole('button', { name: 'Quitter cet appareil' }).click();
    await frame().getByRole('button', { name: 'Continuer' }).click();
    await frame().getByLabel('Votre question').waitFor();
    const afresh = page.page.frames()[1]!;
    await afresh.waitForLoadState();
    const kept = await afresh.evaluate('localStorage.length + sessionStorage.length');
    expect(kept).to.equal(0);
    await talk('Deux');
    expect(await frame().locator('#conversation').getByText('Vous dites : Un').count()).to.equal(0);
  });

  it('does not open in a site that the operator does not name, and offers its own page instead', async () => {
    await visit('autre-site.test');
    await page.page.clock.install();
    const refused = page.page.waitForEvent('console', (said) => said.text().includes('frame-ancestors'));
    await button().click();
    await refused;
    expect(await frame().getByLabel('Votre question').count()).to.equal(0);
    const elsewhere = page.page.getByRole('status').getByRole('link');
    expect(await elsewhere.isVisible()).to.equal(false);
    await page.page.clock.runFor(15_000);
    expect(await elsewhere.isVisible()).to.equal(true);
    expect(await elsewhere.getAttribute('href')).to.equal(`${url('assistant.test', assistant)}/`);
  });

  it('has no fault that axe finds, closed and open', async () => {
    await visit();
    expect(await violations(page)).to.deep.equal([]);
    await open();
    await talk('Quelle est la date limite ?');
    expect(await violations(page)).to.deep.equal([]);
    await page.screenshot('integree');
    expect(page.complaints).to.deep.equal([]);
  });
});
