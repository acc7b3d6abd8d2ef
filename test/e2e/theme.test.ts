import { expect } from 'chai';
import { violations } from '../support/accessibility.js';
import { TestBrowser } from '../support/browser.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';

/** The example of docs/exploitation.md. */
const THEME_DIR = 'docs/exemples/theme';

const styleOf = (selector: string, property: string): string =>
  `getComputedStyle(document.querySelector('${selector}')).${property}`;

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
      expect(await page.page.evaluate(`document.querySelector('.brand-logo').naturalWidth`)).to.equal(96);
      expect(await page.page.evaluate(styleOf('.ask-row .button', 'backgroundColor'))).to.equal(accent);
      expect(await violations(page)).to.deep.equal([]);
      await page.say('quelle est la date limite ?');
      await page.until('1er juillet 2023');
      expect(await page.page.evaluate(styleOf('.webchat__suggested-action', 'color'))).to.equal(accent);
      expect(await violations(page)).to.deep.equal([]);
      await page.screenshot(`charte-${dark ? 'sombre' : 'claire'}`);
      expect(page.complaints).to.deep.equal([]);
      await page.close();
    });
});
