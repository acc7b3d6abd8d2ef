import { expect } from 'chai';
import { violations } from '../support/accessibility.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

describe('the dossier beside the conversation', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let service: Demonstration;
  let page: AssistantPage;

  before(async () => {
    [browser, service] = await Promise.all([TestBrowser.start(), startDemonstration()]);
  });
  after(async () => {
    await browser.end();
    await service.end();
  });
  afterEach(() => page.close());

  const begin = async (): Promise<void> => {
    await page.say('commencer mon dossier');
    await page.until('numéro SIRET');
    await page.say('40422352100018');
    await page.until('Quel est le nom');
  };

  it('is not there without a dossier, and then follows it, answer after answer', async () => {
    page = await browser.openPage(service.url, { width: 1440, height: 900 });
    await page.say('quelle est la date limite ?');
    await page.until('1er juillet 2023');
    const panel = page.page.getByRole('complementary', { name: 'Suivi du dossier' });
    expect(await panel.isVisible()).to.equal(false);
    await begin();
    await panel.getByText(/^En cours\s: /).waitFor();
    expect(await panel.innerText())
      .to.match(/Dossier AAP23-/)
      .and.include('Brouillon, non déposé')
      .and.include('À fournir');
    await page.screenshot('suivi-clair');
    expect(await violations(page)).to.deep.equal([]);
    await panel.getByRole('button', { name: 'Reprendre mon dossier' }).waitFor();
    await panel.getByRole('button', { name: 'Mes dossiers' }).click();
    await page.until('brouillon, non déposé');
    expect(page.complaints).to.deep.equal([]);
  });

  it('is folded above the conversation where there is no room, and unfolds with the keyboard', async () => {
    page = await browser.openPage(service.url, { width: 390, height: 780, dark: true });
    await begin();
    const summary = page.page.locator('#suivi summary');
    await summary.waitFor();
    const documents = page.page.getByRole('heading', { name: 'Documents' });
    expect(await documents.isVisible()).to.equal(false);
    await page.screenshot('suivi-telephone');
    await summary.focus();
    await page.page.keyboard.press('Enter');
    await documents.waitFor();
    await page.screenshot('suivi-telephone-ouvert');
    expect(await violations(page)).to.deep.equal([]);
  });

  it('is for who has the conversation’s token only', async () => {
    page = await browser.openPage(service.url);
    expect((await fetch(`${service.url}/webchat/suivi`)).status).to.equal(401);
    const headers = { authorization: 'Bearer a.b.c' };
    expect((await fetch(`${service.url}/webchat/suivi`, { headers })).status).to.equal(403);
  });
});
