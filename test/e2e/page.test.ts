import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { APPAREIL_QUITTE } from '../../dialogs/events.js';
import { violations } from '../support/accessibility.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { startPageServer } from '../support/page-server.js';
import type { TestServer } from '../support/test-server.js';

/** A file of zeros on disk; handing over its bytes would take the browser seconds. */
function emptyFile(name: string, size: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'aap-')), name);
  writeFileSync(path, '');
  truncateSync(path, size);
  return path;
}

describe('the page', function () {
  this.timeout(60_000);
  let browser: TestBrowser;
  let server: TestServer;
  let page: AssistantPage;

  before(async () => {
    [browser, server] = await Promise.all([TestBrowser.start(), startPageServer()]);
  });
  after(async () => {
    await browser.end();
    await server.end();
  });
  afterEach(async () => {
    await page.close();
  });

  it('sets no cookie and stores nothing before the applicant speaks', async () => {
    page = await browser.openPage(server.url);
    await page.page.getByLabel('Votre question').waitFor();
    expect(await page.context.cookies()).to.deep.equal([]);
    expect(await page.page.evaluate('localStorage.length + sessionStorage.length')).to.equal(0);
    expect(page.complaints).to.deep.equal([]);
  });

  it('says the call, its state, what the assistant is not, and the demonstration', async () => {
    page = await browser.openPage(server.url);
    const text = await page.page.locator('body').innerText();
    expect(text)
      .to.include('AAP facilitateurs 2023')
      .and.include('Ouvert jusqu’au')
      .and.include('il n’est pas l’administration')
      .and.include('Démonstration')
      .and.include('Accessibilité\u00a0: non conforme');
  });

  it('opens the chat with the first question, which is shown and answered', async () => {
    page = await browser.openPage(server.url);
    await page.say('Quelle est la date limite ?');
    await page.until('Vous dites : Quelle est la date limite ?');
    expect(await page.lastAnswers()).to.deep.equal([
      'Bonjour',
      'Quelle est la date limite ?',
      'Vous dites : Quelle est la date limite ?',
    ]);
    const [cookie, ...others] = await page.context.cookies();
    expect(others).to.deep.equal([]);
    expect(cookie).to.include({ httpOnly: true, sameSite: 'Strict' });
    expect(page.complaints).to.deep.equal([]);
  });

  it('lets who typed go on typing', async () => {
    page = await browser.openPage(server.url);
    await page.say('Bonjour');
    await page.until('Vous dites : Bonjour');
    await page.page.keyboard.type('Encore');
    await page.page.keyboard.press('Enter');
    await page.until('Vous dites : Encore');
  });

  it('starts with a button', async () => {
    page = await browser.openPage(server.url);
    await page.choose('Commencer mon dossier');
    await page.until('Vous dites : Commencer mon dossier');
  });

  it('can be used with the keyboard alone', async () => {
    page = await browser.openPage(server.url);
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('Enter');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.type('Par le clavier');
    await page.page.keyboard.press('Enter');
    await page.until('Vous dites : Par le clavier');
  });

  it('shows the whole conversation again when it is loaded again', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.reload();
    await page.until('Vous dites : Un');
    await page.say('Deux');
    await page.until('Vous dites : Deux');
    expect(await page.lastAnswers(9)).to.deep.equal([
      'Bonjour',
      'Un',
      'Vous dites : Un',
      'Deux',
      'Vous dites : Deux',
    ]);
  });

  it('opens another conversation when asked to', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.page.locator('.menu summary').click();
    await page.choose('Nouvelle conversation');
    await page.choose('Continuer');
    await page.page
      .locator('#conversation')
      .getByText('Vous dites : Un')
      .first()
      .waitFor({ state: 'detached' });
    await page.until('Bonjour');
    expect(await page.lastAnswers(9)).to.deep.equal(['Bonjour']);
  });

  it('leaves the device without a trace', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.page.locator('.menu summary').click();
    await page.choose('Quitter cet appareil');
    await page.choose('Continuer');
    await page.page.getByLabel('Votre question').waitFor();
    expect(await page.context.cookies()).to.deep.equal([]);
    expect(await page.page.evaluate('localStorage.length + sessionStorage.length')).to.equal(0);
  });

  it('leaves the device when the assistant says so', async () => {
    const leaving = await startPageServer({
      runTurn: async (context) => {
        if (context.activity.type === 'message')
          await context.sendActivities([
            { type: 'message', text: 'C’est fait' },
            { type: 'event', name: APPAREIL_QUITTE },
          ]);
      },
    });
    page = await browser.openPage(leaving.url);
    await page.say('quitter cet appareil');
    await page.page.getByLabel('Votre question').waitFor();
    expect(await page.context.cookies()).to.deep.equal([]);
    await leaving.end();
  });

  it('says so when the device can’t be left', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.page.route('**/webchat/token', (route) => route.abort('connectionrefused'));
    await page.page.locator('.menu summary').click();
    await page.choose('Quitter cet appareil');
    await page.choose('Continuer');
    await page.page.getByText('la conversation est toujours sur cet appareil').waitFor();
  });

  it('sends files, and explains at once which one is too large', async () => {
    page = await browser.openPage(server.url);
    await page.say('Un');
    await page.until('Vous dites : Un');
    await page.upload([emptyFile('Statuts été.pdf', 2000), emptyFile('énorme.pdf', 10 * 1024 ** 2 + 1)]);
    await page.until('Statuts été.pdf');
    expect(await page.page.locator('#probleme').innerText())
      .to.include('énorme.pdf')
      .and.include('10\u00a0Mo');
  });

  it('offers the assistant’s files for download', async () => {
    const contentUrl = '/fichiers/1/signature';
    const offering = await startPageServer({
      runTurn: async (context) => {
        const attachments = [{ contentType: 'application/pdf', contentUrl, name: 'Récépissé.pdf' }];
        if (context.activity.type === 'message') await context.sendActivity({ attachments });
      },
    });
    page = await browser.openPage(offering.url);
    await page.say('Mon récépissé');
    const link = page.page.locator('#conversation a', { hasText: 'Récépissé.pdf' }).last();
    expect(await link.getAttribute('href')).to.equal(offering.url + contentUrl);
    await offering.end();
  });

  it('speaks English when asked to', async () => {
    page = await browser.openPage(`${server.url}/?lang=en`);
    await page.page.getByLabel('Your question').waitFor();
    expect(await page.page.locator('html').getAttribute('lang')).to.equal('en');
    await page.choose('Start my application');
    await page.until('Vous dites : Start my application');
    await page.page.getByPlaceholder('Write your message').waitFor();
  });

  it('has its legal pages, and a page for what does not exist', async () => {
    page = await browser.openPage(server.url);
    for (const link of ['Données personnelles', 'Mentions légales', 'Accessibilité\u00a0: non conforme']) {
      await page.page.locator('footer').getByRole('link', { name: link }).click();
      await page.page.getByRole('heading', { level: 1, name: link }).waitFor();
    }
    await page.page.goto(`${server.url}/nulle-part`);
    await page.page.getByRole('heading', { level: 1, name: 'Page introuvable' }).waitFor();
    expect(await page.context.cookies()).to.deep.equal([]);
  });

  it('says what to do where scripts are off', async () => {
    page = await browser.openPage(server.url, { scripts: false });
    expect(await page.page.locator('main').innerText())
      .to.include('JavaScript')
      .and.include('contact@exemple.fr');
    expect(await page.page.locator('#pour-commencer').isVisible()).to.equal(false);
  });

  for (const dark of [false, true])
    it(`has no fault that axe finds, in ${dark ? 'dark' : 'light'}`, async () => {
      page = await browser.openPage(server.url, { dark });
      expect(await violations(page)).to.deep.equal([]);
      await page.say('Quelle est la date limite ?');
      await page.until('Vous dites : Quelle est la date limite ?');
      await page.page.locator('.menu summary').click();
      expect(await violations(page)).to.deep.equal([]);
      for (const path of ['/donnees-personnelles', '/accessibilite', '/mentions-legales', '/nulle-part']) {
        await page.page.goto(server.url + path);
        expect(await violations(page), path).to.deep.equal([]);
      }
    });
});
