import { expect } from 'chai';
import fc from 'fast-check';
import { pageRouter } from '../../bot/page/page-router.js';
import { escapeMarkdown } from '../../dialogs/say/escape-markdown.js';
import { TestBrowser } from '../support/browser.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { HOSTILE_NAMES, hostileName } from '../support/hostile-names.js';
import { buildPage, pageParts } from '../support/page-server.js';

describe('hostile text on the page', function () {
  this.timeout(120_000);
  let browser: TestBrowser;
  let harness: ConversationHarness;
  before(async () => {
    buildPage();
    [browser, harness] = await Promise.all([
      TestBrowser.start(),
      ConversationHarness.open({ pages: pageRouter(pageParts()) }),
    ]);
    await harness.serve('appel 2023');
  });
  after(async () => {
    await browser.end();
    await harness.close();
  });

  it('is shown as it was typed, in both bubbles: no link, no picture, no tag, and nothing is asked of another site', async () => {
    const page = await browser.openPage('about:blank');
    const asked: string[] = [];
    page.context.on('request', (request) => asked.push(request.url()));
    await page.page.goto(harness.server.url);
    await page.say('Commencer mon dossier');
    await page.until(/numéro SIRET/u);
    await page.say('775 672 272 21138');
    await page.until(/nom de votre structure/u);
    await page.say(
      '[Cliquez](https:piege.example) ![x](https://piege.example/x.png) <img src="https://piege.example/y.png">',
    );
    await page.until(/C’est noté – .*Cliquez/u);

    const bubbles = page.page.locator('#conversation .webchat__bubble__content');
    expect(await bubbles.locator('a[href*="piege"], img[src*="piege"]').count()).to.equal(0);
    expect((await page.bubbles()).find(({ text }) => text.startsWith('C’est noté – Nom'))?.text).to.include(
      '[Cliquez](https:piege.example)',
    );
    const foreign = asked.filter(
      (url) => !/^(?:blob|data):/u.test(url) && new URL(url).origin !== harness.server.url,
    );
    expect(foreign.filter((url) => url !== 'about:blank')).to.deep.equal([]);
    await page.close();
  });

  it('of any kind is rendered by Web Chat as it was typed, with no link, picture or emphasis', async () => {
    const page = await browser.openPage(harness.server.url);
    await page.say('Bonjour');
    await page.messages.first().waitFor();
    const names = [...HOSTILE_NAMES, ...fc.sample(hostileName, 300)];
    const places = names.flatMap((name) =>
      PLACES.map((place) => ({
        markdown: place.replace('{}', () => escapeMarkdown(name)),
        shown: place.replaceAll(MARKS, '').replace('{}', () => name),
        place,
      })),
    );
    const script = renderAll(places.map(({ markdown }) => markdown));
    const rendered = await page.page.evaluate<readonly Rendered[]>(script);
    places.forEach(({ shown, place }, n) => {
      expect(rendered[n]?.text, place).to.equal(shown);
      expect(rendered[n]?.tags, shown).to.deep.equal(TAGS[place] ?? []);
    });
    await page.close();
  });
});

/** Where a sentence of the assistant may repeat a name. */
const PLACES = [
  '{}',
  'C’est noté – Nom : {}',
  '« {} » est vide.',
  '- **Nom** : {}',
  '- {} (PDF, 12 Ko)',
  '**{}** – lu.',
];
const TAGS: Readonly<Record<string, readonly string[]>> = {
  '- **Nom** : {}': ['UL', 'LI', 'STRONG'],
  '- {} (PDF, 12 Ko)': ['UL', 'LI'],
  '**{}** – lu.': ['STRONG'],
};
const MARKS = /\*\*|^- /g;

interface Rendered {
  readonly text: string;
  readonly tags: readonly string[];
}

/** A script for the page: Web Chat’s own renderer, as the chat calls it. */
function renderAll(texts: readonly string[]): string {
  return `${JSON.stringify(texts)}.map((text) => {
    const place = document.createElement('div');
    place.innerHTML = WebChat.renderMarkdown(text, { markdownRespectCRLF: true, markdownRenderHTML: false }, {});
    const tags = [...place.querySelectorAll('*')].map(({ tagName }) => tagName).filter((tag) => tag !== 'P');
    return { text: place.textContent.trim(), tags };
  })`;
}
