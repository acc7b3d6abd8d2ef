import { expect } from 'chai';
import { violations } from '../support/accessibility.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { startDemonstration, type Demonstration } from '../support/demonstration.js';
import { statesOf } from './states.js';

/** The desk comes last: the page is walked through at its size. */
const WINDOWS = { phone: { width: 390, height: 780 }, desk: { width: 1280, height: 800 } };
/** A screen of 1280 × 1024 at 200 %, and at 400 %: what WCAG 1.4.4 and 1.4.10 ask for. */
const ZOOMED = [640, 320] as const;

/** What sticks out of the window, as « element: pixels ». Things for screen readers alone, and what scrolls by itself, don't. */
const STICKING_OUT = `(() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((part) => part.getBoundingClientRect().right > wide + 1)
    .map((part) => part.tagName + '.' + part.className + ': ' + part.getBoundingClientRect().right);
})()`;

const SETTLED = `new Promise((resolve) => {
  requestAnimationFrame(() => requestAnimationFrame(() => {
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)).then(resolve);
  }));
})`;

describe('every state of the page', function () {
  this.timeout(600_000);
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

  it('has no fault that axe finds, in light and in dark, on a desk and on a phone, and fits at 200 % and 400 %', async () => {
    page = await browser.openPage(service.url);
    page.page.setDefaultTimeout(60_000);
    const faults: string[] = [];
    const seen: string[] = [];
    for await (const state of statesOf(page, service)) {
      seen.push(state);
      faults.push(...(await faultsNow()).map((fault) => `${state}, ${fault}`));
    }
    expect(faults).to.deep.equal([]);
    expect(new Set(seen).size).to.equal(seen.length).and.to.be.greaterThan(20);
  });

  // axe is itself a script: the page is shown as it is without its own.
  it('has none where scripts are off', async () => {
    page = await browser.openPage(`${service.url}/accessibilite`);
    await page.page.route(`${service.url}/`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replaceAll('noscript>', 'div>').replaceAll(/<script[\s\S]*?<\/script>/gu, '');
      await route.fulfill({ response, body });
    });
    await page.page.goto(`${service.url}/`);
    await page.page.getByText('JavaScript').first().waitFor();
    expect(await faultsNow()).to.deep.equal([]);
  });

  it('has none when no conversation can be had', async () => {
    page = await browser.openPage(service.url);
    await page.page.route('**/webchat/token', (route) => route.fulfill({ status: 403, json: {} }));
    await page.say('Bonjour');
    await page.page.getByText('n’a pas pu s’ouvrir').waitFor();
    expect(await faultsNow()).to.deep.equal([]);
  });

  it('shows its buttons and the focus in high contrast', async () => {
    page = await browser.openPage(service.url);
    await page.page.emulateMedia({ forcedColors: 'active' });
    const shown = async (selector: string): Promise<void> => {
      const [border, outline] = await page.page.evaluate<[string, string]>(`(() => {
        const part = document.querySelector('${selector}');
        part.focus({ focusVisible: true });
        const { borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(part);
        return [borderTopStyle + ' ' + borderTopWidth, outlineStyle + ' ' + outlineWidth];
      })()`);
      expect(border, `border of ${selector}`).to.match(/^(?:solid|outset) [1-9]/u);
      expect(outline, `outline of ${selector}`).to.match(/^(?:solid|auto) [1-9]/u);
    };
    for (const selector of ['#texte', '.ask-row .button', '.quick .button']) await shown(selector);
    await page.say('c’est quand la date limite ?');
    await page.until('1er juillet 2023');
    await shown('#menu summary');
    expect(page.complaints).to.deep.equal([]);
  });

  /** What is wrong in the state that is shown, in each window it is looked at in. */
  async function faultsNow(): Promise<string[]> {
    const faults = [];
    for (const width of ZOOMED) {
      await page.page.setViewportSize({ width, height: 512 });
      faults.push(
        ...(await page.page.evaluate<string[]>(STICKING_OUT)).map((part) => `${width} px: ${part}`),
      );
    }
    for (const [name, size] of Object.entries(WINDOWS)) {
      await page.page.setViewportSize(size);
      for (const scheme of ['dark', 'light'] as const) {
        await wear(scheme);
        faults.push(...(await violations(page)).map((fault) => `${scheme} ${name}: ${fault}`));
      }
    }
    return faults;
  }

  /** Changes to light or dark, and waits until nothing is on its way between the two any more. */
  async function wear(colorScheme: 'light' | 'dark'): Promise<void> {
    await page.page.emulateMedia({ colorScheme });
    await page.page.evaluate(SETTLED);
  }
});
