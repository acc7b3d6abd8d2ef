import { expect } from 'chai';
import {
  AFTER_THE_CODE,
  BEFORE_THE_CODE,
  codeIn,
  demonstrationMails,
  documents,
} from '../support/association-dossier.js';
import { TestBrowser, type AssistantPage } from '../support/browser.js';
import { readPdf } from '../support/read-pdf.js';
import { freePort, ServiceProcess } from '../support/service-process.js';
import { temporaryFolder, type TemporaryFolder } from '../support/temporary-folder.js';

describe('a full dossier in a real browser', function () {
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

  it('goes from the first question to the message in the mailbox, through a reload and a kill', async () => {
    expect(await page.context.cookies()).to.deep.equal([]);
    await ask('c’est quand la date limite ?', '1er juillet 2023');
    for (const [typed, next] of BEFORE_THE_CODE) await ask(typed, next);
    await page.reload();
    await page.until('code à 6 chiffres');
    await ask(await code(), 'numéro de téléphone');

    const [first, ...others] = AFTER_THE_CODE;
    await ask(...first!);
    await service.kill();
    await service.start();
    for (const [typed, next] of others) await ask(typed, next);

    for (const [name, buffer, next] of await documents()) {
      if (name === 'rib.png') {
        await service.kill();
        await service.start();
      }
      await give(name, buffer, next);
    }
    await ask('passer', 'Tout est-il exact');
    await ask('tout est exact', 'je suis habilité');
    await ask('J’atteste et je dépose', 'est déposé');
    await page.until('a été transmis');

    const mails = await demonstrationMails(folder);
    const letter = mails.find(({ subject }) => subject?.startsWith('[AAP facilitateurs 2023]'));
    expect(letter?.subject).to.match(
      /^\[AAP facilitateurs 2023\] AAP23-\w{4}-\w{4} – PLIE du Mâconnais – Saône-et-Loire – 1,5\sETP – 5\spièces$/,
    );
    expect(letter?.replyTo?.text).to.contain('claire.martin@plie-maconnais.fr');
    expect(letter?.attachments.map(({ filename }) => filename)).to.include.members([
      '01-formulaire_PLIE-du-Maconnais.pdf',
      '03-budget_PLIE-du-Maconnais.ods',
      '04-rib_PLIE-du-Maconnais.png',
    ]);
    const summary = letter?.attachments.find(({ filename }) => filename?.startsWith('00-'));
    expect((await readPdf(summary!.content)).text).to.contain('25 000 €');
    expect(mails.filter(({ subject }) => subject === letter?.subject)).to.have.length(1);
    expect(
      page.complaints.filter((line) => !/WebSocket|ERR_CONNECTION|Failed to load/.test(line)),
    ).to.deep.equal([]);
  });

  async function ask(typed: string, answer: string): Promise<void> {
    const before = await page.page.locator('#conversation').getByText(answer).count();
    await page.say(typed);
    await page.page.locator('#conversation').getByText(answer).nth(before).waitFor();
  }

  async function give(name: string, buffer: Buffer, next: string): Promise<void> {
    await page.upload([{ name, mimeType: 'application/octet-stream', buffer }]);
    await page.until(`Bien reçu`);
    await page.until(name);
    await page.until(next);
  }

  async function code(): Promise<string> {
    await page.page.waitForFunction(async () =>
      (await (await fetch('/boite')).text()).includes('Votre code'),
    );
    return (await codeIn(folder)) ?? '';
  }
});
