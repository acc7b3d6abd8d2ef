import { expect } from 'chai';
import { violations } from '../support/accessibility.js';
import { TestBrowser } from '../support/browser.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

/** The example of docs/exploitation.md. */
const THEME_DIR = 'docs/exemples/theme';

describe('an operator’s own look', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let service: Demonstration;

  before(async () => {
    [browser, service] = await Promise.all([TestBrowser.start(), startDemonstration({ THEME_DIR })]);
  });
  after(async () => {
    await browser.end();
    await service.end();
  });

  for (const [dark, accent] of [
    [false, 'rgb(90, 30, 107)'],
    [true, 'rgb(220, 179, 234)'],
  ] as const)
    it(`reaches the page and the chat in it, in ${dark ? 'dark' : 'light'}`, async () => {
      const page = await browser.openPage(service.url, { dark });
      const logo = page.page.locator('.brand-logo');
      expect(await logo.evaluate((image) => (image as HTMLImageElement).naturalWidth)).to.equal(96);
      const send = page.page.getByRole('button', { name: 'Envoyer' });
      expect(await send.evaluate((button) => getComputedStyle(button).backgroundColor)).to.equal(accent);
      expect(await violations(page)).to.deep.equal([]);
      await page.say('quelle est la date limite ?');
      await page.until('1er juillet 2023');
      const offered = page.page.locator('.webchat__suggested-action').first();
      expect(await offered.evaluate((button) => getComputedStyle(button).color)).to.equal(accent);
      expect(await violations(page)).to.deep.equal([]);
      await page.screenshot(`charte-${dark ? 'sombre' : 'claire'}`);
      expect(page.complaints).to.deep.equal([]);
      await page.close();
    });
});
