import { expect } from 'chai';
import { faqDocuments } from '../../bot/page/faq/faq-documents.js';
import { createWords } from '../../bot/core/locales.js';
import { violations } from '../support/accessibility.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { startPageServer } from '../support/page-server.js';
import { servedNamed } from '../support/served-named.js';
import { BUSINESS_DAY, type TestServer } from '../support/test-server.js';

describe('the FAQ as a page', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let server: TestServer;
  let page: AssistantPage;

  before(async () => {
    const served = { current: { ...(await servedNamed('appel 2023')), version: '' } };
    const conservation = { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 };
    const now = () => new Date(BUSINESS_DAY);
    const faqs = faqDocuments({ words: createWords('locales'), served, now, conservation });
    [browser, server] = await Promise.all([TestBrowser.start(), startPageServer({}, { faqs })]);
  });
  after(async () => {
    await browser.end();
    await server.end();
  });
  afterEach(async () => {
    await page.close();
  });

  it('answers who has no JavaScript, from the first page on', async () => {
    page = await browser.openPage(server.url, { scripts: false });
    await page.page.getByLabel('Votre question').fill('jusqu’à quand envoyer le dossier ?');
    await page.page.getByRole('button', { name: 'Envoyer' }).click();
    await page.page.getByRole('heading', { name: 'Quelle est la date limite de dépôt' }).first().waitFor();
    await page.page.getByLabel('Chercher une réponse').fill('tarte aux pommes');
    await page.page.keyboard.press('Enter');
    await page.page.getByText('Rien n’a été trouvé').waitFor();
    expect(page.complaints).to.deep.equal([]);
    expect(await page.context.cookies()).to.deep.equal([]);
  });

  it('is offered when the conversation can’t be opened', async () => {
    page = await browser.openPage(server.url);
    await page.page.route('**/webchat/token', (route) => route.fulfill({ status: 403, json: {} }));
    await page.say('Bonjour');
    await page.page.getByText('n’a pas pu s’ouvrir').waitFor();
    await page.page.locator('#secours').getByRole('link', { name: 'Questions fréquentes' }).click();
    await page.page.getByRole('heading', { level: 1, name: 'Questions fréquentes' }).waitFor();
  });

  for (const dark of [false, true])
    it(`has no fault that axe finds, in ${dark ? 'dark' : 'light'}, and fits a phone`, async () => {
      page = await browser.openPage(`${server.url}/faq?q=date%20limite`, { dark, width: 360, height: 740 });
      expect(await violations(page)).to.deep.equal([]);
      expect(await page.page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(360);
      await page.screenshot(`faq-telephone-${dark ? 'sombre' : 'clair'}`);
      await page.page.setViewportSize({ width: 1280, height: 900 });
      await page.screenshot(`faq-${dark ? 'sombre' : 'clair'}`);
      expect(page.complaints).to.deep.equal([]);
    });

  it('is printed without what only a screen needs', async () => {
    page = await browser.openPage(`${server.url}/faq`);
    await page.page.emulateMedia({ media: 'print' });
    for (const unneeded of ['.faq-search', '.faq-themes', '.footer', '.header-link'])
      expect(await page.page.locator(unneeded).isVisible(), unneeded).to.equal(false);
    expect(await page.page.locator('#date_limite').isVisible()).to.equal(true);
    await page.screenshot('faq-imprimee');
  });
});
