import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { violations } from '../support/accessibility.js';
import { associationPapers } from '../support/association-papers.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

const SIZES = [
  { name: 'desktop', width: 1280, height: 900 },
  { name: 'phone', width: 390, height: 780 },
] as const;

describe('a section on a form, in a real browser', function () {
  this.timeout(900_000);
  let folder: TemporaryFolder;
  let service: ServiceProcess;
  let browser: TestBrowser;
  let page: AssistantPage;

  before(async () => {
    browser = await TestBrowser.start();
  });
  after(() => browser.end());
  beforeEach(async () => {
    folder = temporaryFolder();
    service = new ServiceProcess(folder.path('data'), await freePort(), { FICHES: 'oui', LECTURE: 'oui' });
    await service.start();
  });
  afterEach(async () => {
    await page.close();
    await service.stop();
    folder.remove();
  });

  it('keeps what was put in and not saved, when the form is drawn again', async () => {
    page = await browser.openPage(service.url);
    await page.say('commencer mon dossier');
    const name = page.page.getByRole('textbox', { name: 'Nom de la structure' });
    await name.fill('PLIE du Mâconnais');
    await page.say('775 672 272 21138');
    const siret = page.page.getByRole('textbox', { name: 'SIRET' });
    while ((await siret.inputValue()) === '') await pause(50);
    expect(await siret.inputValue()).to.equal('775 672 272 21138');
    expect(await name.inputValue()).to.equal('PLIE du Mâconnais');
  });

  for (const size of SIZES)
    it(`shows what the documents say, in the form that waits, on a ${size.name}`, async () => {
      page = await browser.openPage(service.url, size);
      page.page.setDefaultTimeout(60_000);
      await page.drop(await associationPapers());
      const structure = await form('La structure');
      await page.until(/J’ai rangé \d+ fichiers/);
      await page.until('Lu dans « Cerfa rempli.pdf », page 1');
      await page.screenshot(`fiche-${size.name}`);
      expect(await violations(page)).to.deep.equal([]);
      await structure.getByLabel('Oui', { exact: true }).check();
      await structure.getByRole('button', { name: 'Enregistrer', exact: true }).click();

      await page.until('La structure : enregistré');
      await page.until(/La fiche «\sLa structure\s» attend encore|Voici la fiche Le contact/);
      expect(page.complaints).to.deep.equal([]);
    });

  /** The form of a section, once it is shown. */
  async function form(title: string): Promise<Locator> {
    const cards = page.page.locator('#conversation .ac-adaptiveCard');
    const found = cards.filter({ has: page.page.getByRole('heading', { name: title, exact: true }) }).last();
    await found.getByRole('button', { name: 'Enregistrer', exact: true }).waitFor();
    return found;
  }
});
