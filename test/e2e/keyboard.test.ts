import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import {
  AFTER_THE_CODE,
  BEFORE_THE_CODE,
  codeIn,
  demonstrationMails,
  documents,
} from '../support/association-dossier.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

/** Nothing on the page is further away than so many presses of Tab. */
const FURTHEST = 60;
const FOCUSED = `(() => {
  const { activeElement: active, body } = document;
  if (active === null || active === body) return '';
  const labels = [...(active.labels ?? [])].map((label) => label.textContent);
  const text = active.matches('button, a, summary') ? active.innerText : '';
  return [active.ariaLabel, active.title, active.placeholder, ...labels, text].join(' ');
})()`;

describe('a full dossier with the keyboard alone', function () {
  this.timeout(300_000);
  let folder: TemporaryFolder;
  let service: ServiceProcess;
  let browser: TestBrowser;
  let page: AssistantPage;

  before(async () => {
    folder = temporaryFolder();
    service = new ServiceProcess(folder.path('data'), await freePort());
    await service.start();
    browser = await TestBrowser.start();
    page = await browser.openPage(service.url);
    page.page.setDefaultTimeout(60_000);
  });
  after(async () => {
    await browser.end();
    await service.stop();
    folder.remove();
  });

  it('is filed with Tab, Enter and what is typed', async () => {
    await reach('Votre question');
    await say(BEFORE_THE_CODE[0]![0], BEFORE_THE_CODE[0]![1]);
    for (const [typed, next] of BEFORE_THE_CODE.slice(1)) await answer(typed, next);
    let code: string | undefined;
    while (code === undefined) {
      await pause(50);
      code = await codeIn(folder);
    }
    await answer(code, 'numéro de téléphone');
    for (const [typed, next] of AFTER_THE_CODE) await answer(typed, next);
    for (const [name, buffer, next] of await documents()) {
      const chosen = page.page.waitForEvent('filechooser');
      await reach('Joindre un fichier');
      await page.page.keyboard.press('Enter');
      await (await chosen).setFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
      await reach('Écrivez votre message');
      await page.page.keyboard.press('Enter');
      await page.until(name);
      await page.until(next);
    }
    await press('Passer', 'Tout est-il exact');
    await answer('tout est exact', 'je suis habilité');
    await press('J’atteste et je dépose', 'est déposé');
    await page.until('a été transmis');
    const mails = await demonstrationMails(folder);
    expect(mails.filter(({ subject }) => subject?.startsWith('[AAP facilitateurs 2023]'))).to.have.length(1);
  });

  /** Presses Tab until an element of that name has the focus. */
  async function reach(name: string, key = 'Tab'): Promise<void> {
    const seen: string[] = [];
    for (let n = 0; n < FURTHEST; n++) {
      seen.push(await focused());
      if ((await focused()).includes(name)) return;
      await page.page.keyboard.press(key);
    }
    expect.fail(`« ${name} » is out of reach: ${seen.join(' | ')}`);
  }

  /** What a screen reader would call the element that has the focus. */
  async function focused(): Promise<string> {
    return page.page.evaluate<string>(FOCUSED);
  }

  /** Types in the field that has the focus already: nobody has to look for it after an answer. */
  async function answer(typed: string, next: string): Promise<void> {
    await reach('Écrivez votre message');
    await say(typed, next);
  }

  async function say(typed: string, next: string): Promise<void> {
    await until(next, async () => {
      await page.page.keyboard.type(typed);
      await page.page.keyboard.press('Enter');
    });
  }

  /** Presses a button that the assistant offers. */
  async function press(label: string, next: string): Promise<void> {
    await page.page.getByRole('button', { name: label, exact: true }).last().waitFor();
    await reach(label);
    await until(next, () => page.page.keyboard.press('Enter'));
  }

  /** Waits for words that were not there before. */
  async function until(words: string, action: () => Promise<void>): Promise<void> {
    const places = page.page.locator('#conversation').getByText(words);
    const before = await places.count();
    await action();
    await places.nth(before).waitFor();
  }
});
